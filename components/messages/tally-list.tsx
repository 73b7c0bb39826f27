import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { SourceLine } from '@/components/cases/sources'
import { EdtfWords } from '@/components/cases/when'
import { Fact, Facts } from '@/components/ui/facts'
import type { PublicTallyLine } from '@/lib/messages/public-ledger'
import { campaignPath } from '@/lib/routes'
import { Figure } from './ledger-line'
import { channelWords, messageKindWords, tallyMethodWords, tallyScopeWords } from './words'

/** The reported figures of a case: each with who reported what, of when, and on what evidence. */
export function TallyList({ tallies }: { tallies: PublicTallyLine[] }) {
  const t = useTranslations('messages-ledger.tallies')
  if (tallies.length === 0) return <p>{t('none')}</p>
  const counted = tallies.filter((tally) => tally.counted).length
  return (
    <ol className="space-y-6">
      {tallies.map((tally) => (
        <li key={tally.id} id={`tally-${tally.id}`} className="rounded-md border border-line p-4">
          <h3 className="text-xl font-semibold">
            <Figure tally={tally} />
          </h3>
          <p className="text-sm text-muted">
            {t(tally.counted ? 'counted' : counted === 1 ? 'inside' : 'insideAnother')}
          </p>
          <TallyFacts tally={tally} />
        </li>
      ))}
    </ol>
  )
}

function TallyFacts({ tally }: { tally: PublicTallyLine }) {
  const t = useTranslations('messages-ledger.tallies')
  const words = useTranslations('words')
  const locale = useLocale()
  const { channel, section, period } = tally
  const scope = words(tallyScopeWords[tally.scope])
  return (
    <Facts>
      <Fact name={t('kind')}>{words(messageKindWords[tally.kind])}</Fact>
      {tally.text && (
        <Fact name={t('includes')}>
          <InItsLanguage of={tally.text} />
        </Fact>
      )}
      <Fact name={t('reportedBy')}>{tally.reportedBy}</Fact>
      <Fact name={t('scope')}>
        {section === null ? scope : t('sectionScope', { scope, section })}
      </Fact>
      {tally.campaign !== null && (
        <Fact name={t('campaign')}>
          {tally.campaignSlug ? (
            <a href={campaignPath(locale, tally.campaignSlug)}>{tally.campaign}</a>
          ) : (
            tally.campaign
          )}
        </Fact>
      )}
      <Fact name={t('channel')}>
        {channel === null ? t('channelOpen') : words(channelWords[channel])}
      </Fact>
      <Fact name={t('method')}>{words(tallyMethodWords[tally.method])}</Fact>
      <Fact name={t('period')}>{period === null ? t('notSaid') : <EdtfWords edtf={period} />}</Fact>
      <Fact name={t('asOf')}>
        <EdtfWords edtf={tally.asOf} />
      </Fact>
      <Fact name={t('sources', { count: tally.sources.length })}>
        <Sources sources={tally.sources} />
      </Fact>
    </Facts>
  )
}

function Sources({ sources }: Pick<PublicTallyLine, 'sources'>) {
  const t = useTranslations('cases.sources')
  if (sources.length === 0) return t('empty')
  return (
    <ul className="space-y-1">
      {sources.map((source, index) => (
        <li key={index}>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  )
}
