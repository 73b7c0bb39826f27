import { useFormatter, useTranslations } from 'next-intl'
import type { PublicTallyLine } from '@/lib/messages/public-ledger'
import { messageKindWords } from './words'

/** A reported figure as it may be read: "427,000", or "about 200,000" for an estimate. */
export function Figure({ tally }: { tally: Pick<PublicTallyLine, 'quantity' | 'method'> }) {
  const t = useTranslations('messages-ledger.tallies')
  const format = useFormatter()
  return tally.method === 'estimated'
    ? t('about', { count: tally.quantity })
    : format.number(tally.quantity)
}

/** One reported figure in one sentence; what lies inside another figure says so. */
export function TallySentence({ tally }: { tally: PublicTallyLine }) {
  const t = useTranslations('messages-ledger.line')
  const words = useTranslations('words')
  return t.rich(tally.counted ? 'tally' : 'inside', {
    figure: () => (
      <strong>
        <Figure tally={tally} />
      </strong>
    ),
    kind: words(messageKindWords[tally.kind]),
    who: tally.reportedBy,
  })
}
