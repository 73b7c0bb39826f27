import { useLocale, useTranslations } from 'next-intl'
import { useLabelText } from '@/components/cases/label-text'
import { InItsLanguage } from '@/components/cases/local-text'
import { nameLang } from '@/components/cases/name-lang'
import { Fact, Facts } from '@/components/ui/facts'
import type { PersonSince } from '@/lib/campaigns/since'
import { casePath } from '@/lib/routes'
import type { CampaignCase } from './campaign-case'

/** The people of a campaign: where each stood when it began, and where they stand now. */
export function CampaignPeople({ cases }: { cases: readonly CampaignCase[] }) {
  const t = useTranslations('campaigns.page')
  const locale = useLocale()
  if (cases.length === 0) return <p>{t('noCases')}</p>
  return (
    <>
      <p className="max-w-prose">{t('peopleLead')}</p>
      <ul className="space-y-6">
        {cases.map(({ document, people }) => (
          <li key={document.caseId} className="rounded-md border border-line p-4">
            <h3 className="text-xl font-semibold">
              <a href={casePath(locale, document.slug)}>
                <InItsLanguage of={document.title} />
              </a>
            </h3>
            {people.map((person) => (
              <Person key={person.id} person={person} alone={people.length === 1} />
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Person({ person, alone }: { person: PersonSince; alone: boolean }) {
  const t = useTranslations('campaigns.page')
  const { name, before, now, changed } = person
  const words = useStatusWords()
  return (
    <>
      {!alone && (
        <h4 className="mt-3 font-semibold">
          <bdi {...nameLang(name)}>{name.value}</bdi>
        </h4>
      )}
      <Facts>
        <Fact name={t('then')}>{before === null ? t('unknownThen') : words(before)}</Fact>
        <Fact name={t('now')}>{now === null ? t('unknownNow') : words(now)}</Fact>
      </Facts>
      {!changed && <p className="mt-2 text-sm text-muted">{t('same')}</p>}
    </>
  )
}

/** A status with its manner and since when, in the words of the labels. */
function useStatusWords() {
  const say = useLabelText()
  return ({ status, manner, since }: NonNullable<PersonSince['now']>): string =>
    say({ kind: 'one', status, manner, since, sentence: null, asOf: null })
}
