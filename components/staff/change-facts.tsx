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
          <Changed {...{ value, name, from, to }} nature={fieldNature(change.objectType, name)} />
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

type Values = {
  name: string
  from: unknown
  to: unknown
  nature: ReturnType<typeof fieldNature>
  /** A value of the field in words. */
  value: (name: string, value: unknown) => string
}

/** A field as it was and as it is; of a longer text which words went and came. */
export function Changed({ name, from, to, nature, value }: Values) {
  const t = useTranslations('staff.history')
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
