import { useTranslations } from 'next-intl'
import type { HistoryEntry } from '@/lib/history/entry'

const FIELDS = [
  'title',
  'summary',
  'knownAsOf',
  'internalNote',
  'countries',
  'reference',
  'name',
  'country',
  'type',
  'date',
  'statusEffect',
  'manner',
  'text',
  'publisher',
  'quantity',
] as const

/** Says who changed what, and what the fields of a change are called. */
export function useChangeWords() {
  const t = useTranslations('staff.history')
  return {
    who: (change: HistoryEntry) =>
      change.byMachine ? t('machine', { name: change.by }) : change.by,
    what: (change: HistoryEntry) => t(`kind.${change.kind}`),
    field: (name: string) => {
      const known = FIELDS.find((field) => field === name)
      return known === undefined ? t('field.other', { field: name }) : t(`field.${known}`)
    },
    value: (value: unknown) => {
      if (value === null || value === undefined || value === '') return t('nothing')
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
    },
  }
}
