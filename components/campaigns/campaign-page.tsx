import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage, Prose } from '@/components/cases/local-text'
import { Section } from '@/components/cases/section'
import { EdtfWords, When } from '@/components/cases/when'
import { Fact, Facts } from '@/components/ui/facts'
import { PageTitle } from '@/components/ui/page-title'
import type { PublicCampaign, PublicCampaignLedger } from '@/lib/campaigns/public-campaign'
import { campaignsPath } from '@/lib/routes'
import type { CampaignCase } from './campaign-case'
import { CampaignFigures } from './campaign-figures'
import { CampaignPeople } from './campaign-people'

type Props = {
  campaign: PublicCampaign
  ledger: PublicCampaignLedger
  cases: readonly CampaignCase[]
  logged: { messages: number; from: string; to: string } | null
}

/** A campaign: what it is, what became of its people, and the figures behind its number. */
export function CampaignPage({ campaign, ledger, cases, logged }: Props) {
  const t = useTranslations('campaigns')
  const locale = useLocale()
  const { name, summary, text } = campaign
  return (
    <article className="space-y-12">
      <PageTitle
        above={<a href={campaignsPath(locale)}>{t('list.title')}</a>}
        lead={summary && <InItsLanguage of={summary} />}
      >
        <InItsLanguage of={name} />
      </PageTitle>
      <CampaignFacts campaign={campaign} />
      {text && <Prose of={text} />}
      <Section id="people" title={t('page.people')}>
        <CampaignPeople cases={cases} />
      </Section>
      <Section
        id="figures"
        title={t(ledger.estimated && ledger.total > 0 ? 'page.totalAbout' : 'page.total', {
          count: ledger.total,
        })}
      >
        {ledger.figures.length > 0 && <p className="max-w-prose">{t('page.sum')}</p>}
        <CampaignFigures figures={ledger.figures} cases={cases} />
        {logged && (
          <p className="max-w-prose">
            {t.rich('page.logged', {
              count: logged.messages,
              from: () => <EdtfWords edtf={logged.from} />,
              to: () => <EdtfWords edtf={logged.to} />,
            })}
          </p>
        )}
      </Section>
    </article>
  )
}

function CampaignFacts({ campaign: { period, edition, sections } }: Pick<Props, 'campaign'>) {
  const t = useTranslations('campaigns.page')
  if (period === null && edition === null && sections.length === 0) return null
  return (
    <Facts>
      {period && (
        <Fact name={t('when')}>
          <When date={period} />
        </Fact>
      )}
      {edition !== null && <Fact name={t('edition')}>{edition}</Fact>}
      {sections.length > 0 && (
        <Fact name={t('sections', { count: sections.length })}>
          <ul>
            {sections.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Fact>
      )}
    </Facts>
  )
}
