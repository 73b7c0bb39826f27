import { useTranslations } from 'next-intl'
import type { HistoryEntry } from '@/lib/history/entry'
import { fieldNature } from '@/lib/history/field-nature'
import { useChangeWords } from './change-words'
import { ChangedWords } from './changed-words'

/** What a change did, field by field, and the facts that are kept with it. */
export function ChangeFacts({ change }: { change: HistoryEntry }) {
  const { detail } = change
  const { field, value } = useChangeWords(change)
  const changes = Object.entries(detail.changes ?? {})
  const facts = Object.entries(detail.facts ?? {}).filter(([, fact]) => fact !== null)
  if (changes.length + facts.length === 0) return null
  return (
    <dl className="space-y-1 border-s-2 border-line ps-4 text-sm">
      {changes.map(([name, { from, to }]) => (
        <div key={name}>
          <dt className="font-semibold">{field(name)}</dt>
          <Changed change={change} name={name} from={from} to={to} />
        </div>
      ))}
      {facts.map(([name, fact]) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="font-semibold">{field(name)}</dt>
          <dd dir="auto">{value(name, fact)}</dd>
        </div>
      ))}
    </dl>
  )
}

type Values = { change: HistoryEntry; name: string; from: unknown; to: unknown }

function Changed({ change, name, from, to }: Values) {
  const t = useTranslations('staff.history')
  const { value } = useChangeWords(change)
  const nature = fieldNature(change.objectType, name)
  if (nature === 'sealed') return <dd>{t('sealedChanged')}</dd>
  if (nature === 'prose' && typeof from === 'string' && typeof to === 'string' && from && to)
    return (
      <dd>
        <ChangedWords from={from} to={to} />
      </dd>
    )
  return (
    <>
      <dd dir="auto" className="whitespace-pre-line text-muted">
        <del className="no-underline">{t('before', { value: value(name, from) })}</del>
      </dd>
      <dd dir="auto" className="whitespace-pre-line">
        <ins className="no-underline">{t('after', { value: value(name, to) })}</ins>
      </dd>
    </>
  )
}
