import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { SourceLine } from '@/components/cases/sources'
import { EdtfWords } from '@/components/cases/when'
import { messageKindWords, tallyMethodWords, tallyScopeWords } from '@/components/messages/words'
import { Fact, Facts } from '@/components/ui/facts'
import type { PublicCampaignFigure } from '@/lib/campaigns/public-campaign'
import { messagesPath } from '@/lib/routes'
import type { CampaignCase } from './campaign-case'

type Props = { figures: readonly PublicCampaignFigure[]; cases: readonly CampaignCase[] }

/** The figures behind the number of a campaign: each with whom it is for, who reported it, and as of when. */
export function CampaignFigures({ figures, cases }: Props) {
  const t = useTranslations('campaigns.page')
  const format = useFormatter()
  return (
    <ol className="space-y-6">
      {figures.map((figure) => (
        <li
          key={figure.id}
          id={`figure-${figure.id}`}
          className="rounded-md border border-line p-4"
        >
          <h3 className="text-xl font-semibold">{format.number(figure.quantity)}</h3>
          <p className="text-sm text-muted">{t(figure.counted ? 'added' : 'inside')}</p>
          <FigureFacts figure={figure} cases={cases} />
        </li>
      ))}
    </ol>
  )
}

function FigureFacts({ figure, cases }: { figure: PublicCampaignFigure } & Pick<Props, 'cases'>) {
  const t = useTranslations('campaigns.page')
  const words = useTranslations('words')
  const locale = useLocale()
  const { kind, section, scope, sources } = figure
  const about = cases.find(({ document }) => document.caseId === figure.caseId)?.document
  return (
    <Facts>
      <Fact name={t('about')}>
        {about ? (
          <a href={messagesPath(locale, about.slug)}>
            <InItsLanguage of={about.title} />
          </a>
        ) : (
          t('whole')
        )}
      </Fact>
      <Fact name={t('kind')}>{kind === null ? t('everyKind') : words(messageKindWords[kind])}</Fact>
      <Fact name={t('reportedBy')}>{figure.reportedBy}</Fact>
      <Fact name={t('scope')}>{section ?? words(tallyScopeWords[scope])}</Fact>
      <Fact name={t('method')}>{words(tallyMethodWords[figure.method])}</Fact>
      <Fact name={t('asOf')}>
        <EdtfWords edtf={figure.asOf} />
      </Fact>
      {sources.length > 0 && (
        <Fact name={t('sources')}>
          <ul className="space-y-1">
            {sources.map((source, index) => (
              <li key={index}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </Facts>
  )
}
