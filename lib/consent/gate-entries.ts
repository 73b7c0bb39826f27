// The part of the gate that goes through the entries of the record.
import { DEFAULT_LOCALE } from '../i18n/locales'
import type { Row } from '../record/entry'
import type { EntryRow } from '../record/entry-row'
import { kindOf } from '../record/kinds'
import type { Field } from '../record/field'
import type { Agreement } from './decision'
import { HEALTH_ALLEGATIONS, HEALTH_METHODS, HEALTH_OUTCOMES, TAKEN_FROM_ENTRIES } from './groups'

/** The entries that may be told, with what may be told of each. `people`: ids of the CasePerson. */
export function gateEntries(
  entries: readonly EntryRow[],
  people: readonly string[],
  agreed: Agreement,
): EntryRow[] {
  const owners = ownersOf(entries, people)
  const gone = new Set<string>()
  return inward(entries).flatMap((entry) => {
    const owner = owners.get(entry.id)
    const told = gone.has(entry.parentId) ? null : gateEntry(entry, owner ?? null, agreed)
    if (told === null && entry.kind !== 'person') gone.add(entry.id)
    return told ?? []
  })
}

// A person's own entry has the person's id, and is within it.
const isWithinEntry = ({ kind }: EntryRow) => kindOf(kind).parent.kind !== 'person'

/** What stands within an entry comes after it; otherwise the order stays. */
const inward = (entries: readonly EntryRow[]): EntryRow[] => [
  ...entries.filter((entry) => !isWithinEntry(entry)),
  ...entries.filter(isWithinEntry),
]

/** Whose each entry is: entries stand within a person, or within an entry that does. */
function ownersOf(entries: readonly EntryRow[], people: readonly string[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { id, parentId } of inward(entries)) {
    const owner = people.includes(parentId) ? parentId : owners.get(parentId)
    if (owner !== undefined) owners.set(id, owner)
  }
  return owners
}

/** Null: nothing of it may be told. What belongs to nobody who is known belongs to everybody. */
function gateEntry(entry: EntryRow, owner: string | null, agreed: Agreement): EntryRow | null {
  const whose = owner === null ? [] : [owner]
  let { row } = entry
  for (const group of ['story', 'health'] as const) {
    if (agreed(whose, group)) continue
    const kinds: Partial<Record<string, 'entry' | readonly string[]>> = TAKEN_FROM_ENTRIES[group]
    const taken = kinds[entry.kind] ?? []
    if (taken === 'entry') return null
    row = without(kindOf(entry.kind).fields, row, taken)
    if (group === 'health' && entry.kind === 'outcome' && isOneOf(HEALTH_OUTCOMES, row.kind))
      return null
    if (group === 'health' && entry.kind === 'allegation') {
      if (isOneOf(HEALTH_ALLEGATIONS, row.type)) return null
      row = {
        ...row,
        methods: asList(row.methods).filter((each) => !isOneOf(HEALTH_METHODS, each)),
      }
    }
  }
  return { ...entry, row: agreed(whose, 'translations') ? row : untranslated(entry, row) }
}

const isOneOf = (codes: readonly string[], code: unknown) => codes.includes(String(code))
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A row in which these fields say nothing. */
function without(fields: Readonly<Record<string, Field>>, row: Row, names: readonly string[]): Row {
  const emptied: Record<string, unknown> = { ...row }
  for (const name of names) {
    const field = fields[name]
    if (field?.type === 'date')
      for (const part of ['Edtf', 'Lower', 'Upper']) emptied[name + part] = null
    else if (field?.type === 'choices' || field?.type === 'countries') emptied[name] = []
    else emptied[name] = field?.type === 'choice' ? field.or : null
  }
  return emptied
}

const untranslated = ({ kind }: EntryRow, row: Row): Row => ({
  ...row,
  ...Object.fromEntries(
    Object.entries(kindOf(kind).fields)
      .filter(([name, { type }]) => type === 'words' && (row[name] ?? null) !== null)
      .map(([name]) => [name, inEnglish(row[name])]),
  ),
})

/** A text for everybody in the language in which it was written first, and in no other. */
export const inEnglish = (text: unknown): unknown => {
  const english: unknown = Object(text)[DEFAULT_LOCALE]
  return english === undefined ? null : { [DEFAULT_LOCALE]: english }
}
