// Every text in a public document that a person wrote. It is walked rather than listed: a field that is
// added to the document is guarded from the first day. Left out is only what cannot be anybody's words.
import type { PublicCase } from '../cases/public-case'
import { type Piece, piecesOf } from '../publishing/difference'
import { KIND_CODES, type KindCode, kindOf } from '../record/kinds'
import type { Field } from '../record/field'
import type { GuardedText } from './guarded'

/** Types of fields of the record in which people write. The others hold codes, dates and numbers. */
const WRITTEN: readonly Field['type'][] = ['line', 'text', 'words', 'address']

/** Codes, ids, dates and technical words of the parts that are no entries of the record. */
const NOT_WRITTEN: ReadonlySet<string> = new Set([
  ...['id', 'caseId', 'to', 'people', 'sources'],
  ...['basis', 'themes', 'kind', 'type', 'role', 'certainty', 'status', 'statusEffect', 'manner'],
  ...['code', 'countryCode', 'lang', 'language', 'script', 'mediaType'],
  // Their names are drawn by lot.
  ...['variants'],
  ...['edtf', 'lower', 'upper', 'lastVerifiedOn'],
])

/** The texts of a public document, piece by piece, each with the field that it stands in. */
export const textsOf = (document: PublicCase): GuardedText[] =>
  [
    ...[...piecesOf(document).values()].filter(({ what }) => what !== 'source'),
    // Two sources may have one title: then one piece stands for both, and each has an address.
    ...document.sources.map((fields): Piece => ({ what: 'source', id: null, fields })),
  ].flatMap(textsOfPiece)

function textsOfPiece({ what, id, fields }: Piece): GuardedText[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    isWritten(what, field)
      ? stringsIn(value).map((text) => ({ where: { what, id, field }, text }))
      : [],
  )
}

function isWritten(what: Piece['what'], field: string): boolean {
  const code = KIND_CODES.find((kind): kind is KindCode => kind === what)
  if (!code) return !NOT_WRITTEN.has(field)
  const declared = kindOf(code).fields[field]
  return !declared || WRITTEN.includes(declared.type)
}

/** All strings within a value, at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    NOT_WRITTEN.has(name) ? [] : stringsIn(inner),
  )
}
