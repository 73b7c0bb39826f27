import { useTranslations } from 'next-intl'
import { EdtfWords } from '@/components/cases/when'
import {
  channelWords,
  messageKindWords,
  tallyMethodWords,
  tallyScopeWords,
} from '@/components/messages/words'
import { Fact, Facts } from '@/components/ui/facts'
import type { StaffFigure } from '@/lib/tallies/figure'
import { filePath } from '@/lib/routes'
import { Moment } from '../moment'
import { useFigureLine } from './figure-words'
import type { LedgerHome } from './ledger-home'

type Props = { figure: StaffFigure; all: readonly StaffFigure[]; home: LedgerHome }

/** Everything that is recorded of a figure: what it says, on what it rests, and who did what. */
export function FigureFacts({ figure, all, home }: Props) {
  const t = useTranslations('tallies')
  const words = useTranslations('words')
  const { kind, channel, section, campaign, period, text } = figure
  const inner = all.filter(({ id }) => figure.includes.includes(id))
  const before = all.find(({ id }) => id === figure.supersedes)
  return (
    <Facts>
      <Fact name={t('field.kind')}>
        {kind === null ? t('ledger.everyKind') : words(messageKindWords[kind])}
      </Fact>
      {text !== null && <Fact name={t('field.text')}>{text}</Fact>}
      <Fact name={t('field.reportedBy')}>{figure.reportedBy}</Fact>
      <Fact name={t('field.scope')}>{words(tallyScopeWords[figure.scope])}</Fact>
      {section && <Fact name={t('field.sectionId')}>{section.name}</Fact>}
      {campaign && <Fact name={t('field.campaign')}>{campaign.name}</Fact>}
      <Fact name={t('field.channel')}>
        {channel === null ? t('form.anyChannel') : words(channelWords[channel])}
      </Fact>
      <Fact name={t('field.method')}>{words(tallyMethodWords[figure.method])}</Fact>
      {period !== null && (
        <Fact name={t('field.period')}>
          <EdtfWords edtf={period} />
        </Fact>
      )}
      <Fact name={t('field.asOf')}>
        <EdtfWords edtf={figure.asOf} />
      </Fact>
      <Others name={t('field.includes')} figures={inner} home={home} />
      <Others name={t('field.supersedes')} figures={before ? [before] : []} home={home} />
      <Fact name={t('field.sources')}>
        <Sources figure={figure} home={home} />
      </Fact>
      <Evidence figure={figure} />
      <By name={t('field.entered')} who={figure.enteredBy} at={figure.enteredAt} />
      <By name={t('field.verified')} who={figure.verifiedBy} at={figure.verifiedAt} />
      <By name={t('field.rejectedBy')} who={figure.rejectedBy} at={figure.rejectedAt} />
      {figure.rejectedBecause !== null && (
        <Fact name={t('field.because')}>{figure.rejectedBecause}</Fact>
      )}
    </Facts>
  )
}

function Others({
  name,
  figures,
  home,
}: {
  name: string
  figures: readonly StaffFigure[]
  home: LedgerHome
}) {
  const line = useFigureLine()
  if (figures.length === 0) return null
  return (
    <Fact name={name}>
      <ul>
        {figures.map((figure) => (
          <li key={figure.id}>
            <a href={home.onePath(figure.id)}>{line(figure)}</a>
          </li>
        ))}
      </ul>
    </Fact>
  )
}

function Sources({ figure, home }: { figure: StaffFigure; home: LedgerHome }) {
  const t = useTranslations('tallies')
  return (
    <ul>
      {figure.sources.map(({ id, words }) => {
        const said = words === null ? t('confidentialSource') : t('source', words)
        const path = home.sourcePath(id)
        return <li key={id}>{path === null ? said : <a href={path}>{said}</a>}</li>
      })}
    </ul>
  )
}

function Evidence({ figure: { evidenceFileId, fromSheet } }: { figure: StaffFigure }) {
  const t = useTranslations('tallies')
  if (evidenceFileId === null && !fromSheet) return null
  return (
    <Fact name={t('field.evidence')}>
      {fromSheet && <p>{t('fromSheet')}</p>}
      {evidenceFileId !== null && <a href={filePath(evidenceFileId)}>{t('evidenceFile')}</a>}
    </Fact>
  )
}

function By({ name, who, at }: { name: string; who: string | null; at: Date | null }) {
  const t = useTranslations('tallies')
  if (at === null) return null
  return (
    <Fact name={name}>
      {t.rich('byAt', { name: who ?? t('machine'), at: () => <Moment at={at} /> })}
    </Fact>
  )
}
