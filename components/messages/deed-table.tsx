import { useFormatter, useTranslations } from 'next-intl'
import { EdtfWords } from '@/components/cases/when'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { PublicDeedLine } from '@/lib/messages/public-ledger'
import { channelWords, messageKindWords } from './words'

const WORDS = ['month', 'kind', 'channel'] as const
const NUMBERS = ['quantity', 'added'] as const
// The cells of a table start their text by themselves.
const NUMBER = 'text-end! tabular-nums'

/** What supporters logged, a line for each month, kind and channel. Never a single deed. */
export function DeedTable({ deeds }: { deeds: PublicDeedLine[] }) {
  const t = useTranslations('messages-ledger.deeds')
  const format = useFormatter()
  if (deeds.length === 0) return <p>{t('none')}</p>
  const sum = (part: 'quantity' | 'uncovered') =>
    format.number(deeds.reduce((total, line) => total + line[part], 0))
  return (
    <Table caption={t('caption')} hideCaption>
      <thead>
        <tr>
          {WORDS.map((column) => (
            <HeadCell key={column}>{t(column)}</HeadCell>
          ))}
          {NUMBERS.map((column) => (
            <HeadCell key={column} className={NUMBER}>
              {t(column)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {deeds.map((line) => (
          <DeedRow key={`${line.month} ${line.kind} ${line.channel}`} line={line} />
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <HeadCell scope="row" colSpan={WORDS.length}>
            {t('sum')}
          </HeadCell>
          <Cell className={NUMBER}>{sum('quantity')}</Cell>
          <Cell className={NUMBER}>{sum('uncovered')}</Cell>
        </tr>
      </tfoot>
    </Table>
  )
}

function DeedRow({ line }: { line: PublicDeedLine }) {
  const t = useTranslations('messages-ledger.deeds')
  const words = useTranslations('words')
  const format = useFormatter()
  const inside = line.quantity - line.uncovered
  return (
    <tr>
      <HeadCell scope="row">
        <EdtfWords edtf={line.month} />
      </HeadCell>
      <Cell>{words(messageKindWords[line.kind])}</Cell>
      <Cell>{words(channelWords[line.channel])}</Cell>
      <Cell className={NUMBER}>{format.number(line.quantity)}</Cell>
      <Cell className={NUMBER}>
        {format.number(line.uncovered)}
        {inside > 0 && (
          <span className="block text-sm text-muted">{t('inside', { count: inside })}</span>
        )}
      </Cell>
    </tr>
  )
}
