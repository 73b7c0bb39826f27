import { useTranslations } from 'next-intl'
import { CountSentence } from '@/components/messages/message-count'
import { Fact, Facts } from '@/components/ui/facts'
import type { LedgerBrief, PublicLedger } from '@/lib/messages/public-ledger'
import { type Became, type Figure, threeFigures } from '@/lib/outcomes/figures'
import type { FigureMethod } from '@/lib/outcomes/vocabulary'

type Props = { ledger: PublicLedger | LedgerBrief; became: Became }

/** Sent, handed over and received: three figures, each by itself. */
export function ThreeFigures({ ledger, became }: Props) {
  const t = useTranslations('outcomes')
  const { handedOver, received } = threeFigures(ledger, became)
  return (
    <div>
      <p>{t('intro')}</p>
      <Facts>
        <Fact name={t('figure.sent')}>
          <CountSentence ledger={ledger} />
        </Fact>
        <Fact name={t('figure.handedOver')}>
          <FigureText figure={handedOver} />
        </Fact>
        <Fact name={t('figure.received')}>
          <FigureText figure={received} />
        </Fact>
      </Facts>
    </div>
  )
}

// The words of the ledger, so that a number is said alike wherever it stands.
const METHOD_WORDS = {
  not_said: 'count.sum',
  counted: 'count.counted',
  estimated: 'count.estimated',
  published: 'count.published',
} as const satisfies Record<FigureMethod, string>

function FigureText({ figure }: { figure: Figure }) {
  const t = useTranslations('outcomes.figure')
  const ledger = useTranslations('messages-ledger')
  switch (figure.kind) {
    case 'none':
      return <span className="text-muted">{t('none')}</span>
    case 'one':
      return ledger(METHOD_WORDS[figure.method], { count: figure.quantity })
    case 'sum':
      return ledger('count.sum', { count: figure.quantity })
    case 'lines':
      return t('lines', { count: figure.lines })
  }
}
