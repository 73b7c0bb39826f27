import { useLocale, useTranslations } from 'next-intl'
import { labelOf } from '@/lib/cases/case-card'
import type { PublicCase } from '@/lib/cases/public-case'
import { countryName } from '@/lib/countries/country'
import { choiceKey } from '@/lib/record/choices'
import { campaignPath, countryPath } from '@/lib/routes'
import { Fact, Facts } from '@/components/ui/facts'
import { InItsLanguage } from './local-text'
import { NameChanged, OtherNames } from './names'
import type { PictureAt } from './picture'
import { Portrait } from './portrait'
import { StatusTag } from './status-tag'
import { When } from './when'
import { countryRoleWords } from './words'

type Props = { caseRecord: PublicCase; pictureAt?: PictureAt | undefined }

/** The head of a case page: who, every other name, what is known of their liberty, and how current. */
export function CaseHeader({ caseRecord, pictureAt }: Props) {
  const [only, ...more] = caseRecord.people
  return (
    <header className="flex flex-col gap-6 sm:flex-row sm:gap-10">
      <Portrait photograph={caseRecord.photographs[0] ?? null} pictureAt={pictureAt} />
      <div className="min-w-0 space-y-4">
        <h1 className="text-3xl font-bold break-words sm:text-4xl">
          <InItsLanguage of={caseRecord.title} />
        </h1>
        {only && more.length === 0 && (
          <>
            <NameChanged person={only} />
            <OtherNames person={only} />
          </>
        )}
        <p>
          <StatusTag label={labelOf(caseRecord)} large />
        </p>
        <Currency knownAsOf={caseRecord.knownAsOf} />
        <CaseFacts caseRecord={caseRecord} />
      </div>
    </header>
  )
}

function Currency({ knownAsOf }: Pick<PublicCase, 'knownAsOf'>) {
  const t = useTranslations('cases.page')
  if (knownAsOf === null) return null
  return (
    <p className="text-muted">{t.rich('knownAsOf', { when: () => <When date={knownAsOf} /> })}</p>
  )
}

function CaseFacts({
  caseRecord: { countries, themes, campaigns, reference },
}: {
  caseRecord: PublicCase
}) {
  const t = useTranslations('cases.page')
  const words = useTranslations('words')
  const locale = useLocale()
  return (
    <Facts>
      <Fact name={t('country', { count: countries.length })}>
        <ul>
          {countries.map(({ code, role }) => (
            <li key={code}>
              {t.rich('countryRole', {
                country: () => <a href={countryPath(locale, code)}>{countryName(code, locale)}</a>,
                role: words(countryRoleWords[role]),
              })}
            </li>
          ))}
        </ul>
      </Fact>
      {themes.length > 0 && (
        <Fact name={t('themes', { count: themes.length })}>
          <ul>
            {themes.map((theme) => (
              <li key={theme}>{words(choiceKey('theme', theme))}</li>
            ))}
          </ul>
        </Fact>
      )}
      {campaigns.length > 0 && (
        <Fact name={t('campaigns', { count: campaigns.length })}>
          <ul>
            {campaigns.map((campaign) => (
              <li key={campaign.slug}>
                <a href={campaignPath(locale, campaign.slug)}>{campaign.name}</a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={t('reference')}>
        <bdi className="whitespace-nowrap tabular-nums">{reference}</bdi>
      </Fact>
    </Facts>
  )
}
