// What differs between two public documents of a case: what a preview shows, what a second person
// approves, and what the public correction log tells. A change names what and where, never a value.
import * as z from 'zod'
import { canonicalJson } from '../audit/entry'
import type { PublicCase } from '../cases/public-case'
import { PUBLIC_KIND_CODES } from '../record/kinds'
import type { PublicEntry } from '../record/public-entry'

/** What a change is about: a part of the case itself, or something of which it has several. */
export const CASE_PARTS = [
  'title',
  'summary',
  'slug',
  'basis',
  'knownAsOf',
  'countries',
  'themes',
  'campaigns',
  'archived',
] as const
const CHANGED_THINGS = [
  ...CASE_PARTS,
  'somebody',
  'event',
  'photograph',
  'source',
  ...PUBLIC_KIND_CODES,
] as const

/** The stored shape of an entry in published."PublishedCorrection".changes. */
export const change = z.strictObject({
  how: z.enum(['added', 'changed', 'removed']),
  what: z.enum(CHANGED_THINGS),
  /** Which one, by its id in the document; null for a part of the case, and for a source. */
  id: z.string().nullable(),
  /** The names of the fields that changed; empty when the whole was added or removed. */
  fields: z.array(z.string()),
})
export type Change = z.infer<typeof change>

/** A piece of a document that is compared as one: its fields by name. */
export type Piece = Pick<Change, 'what' | 'id'> & { fields: Record<string, unknown> }

/**
 * The pieces of a document by their keys, in the order in which the page shows them. The document
 * of one language: numbers of sources are not compared, because they shift with every other source.
 */
export function piecesOf(document: PublicCase): Map<string, Piece> {
  const pieces = new Map<string, Piece>()
  const put = (key: string, piece: Piece) => pieces.set(`${piece.what} ${key}`, piece)
  for (const part of CASE_PARTS)
    put('', { what: part, id: null, fields: { [part]: document[part] } })
  for (const { id, names, status, entries } of document.people) {
    put(id, { what: 'somebody', id, fields: { names, status } })
    for (const entry of flat(entries))
      put(entry.id, { what: entry.kind, id: entry.id, fields: entry.values })
  }
  for (const { id, sources: _, entered: __, enteredAt: ___, ...fields } of document.events)
    put(id, { what: 'event', id, fields })
  for (const { id, ...fields } of document.photographs) put(id, { what: 'photograph', id, fields })
  for (const source of document.sources)
    put(`${source.publisher} / ${source.title}`, { what: 'source', id: null, fields: source })
  return pieces
}

const flat = (entries: readonly PublicEntry[]): PublicEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children)])

/** What changed from one document to the next. `before` is null when nothing was public. */
export function differenceOf(before: PublicCase | null, after: PublicCase): Change[] {
  const was = before === null ? new Map<string, Piece>() : piecesOf(before)
  const is = piecesOf(after)
  const removed = [...was].flatMap(([key, piece]) =>
    is.has(key) ? [] : [wholly('removed', piece)],
  )
  const others = [...is].flatMap(([key, piece]) => {
    const old = was.get(key)
    if (!old) return [wholly('added', piece)]
    const fields = changedFields(old, piece)
    return fields.length === 0
      ? []
      : [{ how: 'changed' as const, what: piece.what, id: piece.id, fields }]
  })
  return [...others, ...removed]
}

const wholly = (how: 'added' | 'removed', { what, id }: Piece): Change => ({
  how,
  what,
  id,
  fields: [],
})

const changedFields = (was: Piece, is: Piece): string[] =>
  [...new Set([...Object.keys(was.fields), ...Object.keys(is.fields)])].filter(
    (name) => canonicalJson(was.fields[name] ?? null) !== canonicalJson(is.fields[name] ?? null),
  )
