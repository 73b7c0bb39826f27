// What everybody may read of an entry: the fields whose column is public, and nothing else.
import type { Locale } from '../i18n/locales'
import { inLocale } from '../text/localized'
import { type Row, valuesOfRow } from './entry'
import type { Field, PublicValueOf } from './field'
import {
  type FieldName,
  type KindCode,
  type KINDS,
  type PublicKindCode,
  fieldsOfClass,
  isPublicKind,
  kindOf,
} from './kinds'

/** The fields that are never public, by kind. A test compares them with lib/privacy/classes.ts. */
export const NEVER_PUBLIC = {
  person: ['realName', 'characteristics', 'note'],
  personName: [],
  personRelation: ['publicFigure', 'name', 'contact'],
  detention: ['whereInside'],
  charge: [],
  chargeUpdate: [],
  proceeding: ['caseNumber', 'judge'],
  hearing: [],
  sentence: [],
  sentenceChange: [],
  allegation: ['methodDetail'],
  perpetrator: ['name'],
  healthConcern: ['detail'],
  asylumMatter: [],
  mechanismAction: [],
  ask: [],
  delivery: [],
  receipt: [],
  authorityReply: [],
  outcome: [],
  outcomeClaim: [],
  consent: [
    'groups',
    'giver',
    'giverName',
    'channel',
    'given',
    'until',
    'review',
    'limits',
    'evidence',
    'withdrawn',
    'withdrawReason',
  ],
} as const satisfies { [K in KindCode]: readonly FieldName<K>[] }

type PublicField<K extends KindCode> = Exclude<FieldName<K>, (typeof NEVER_PUBLIC)[K][number]>

type PublicValues<K extends KindCode> = {
  [Name in PublicField<K>]: (typeof KINDS)[K]['fields'][Name] extends infer F extends Field
    ? PublicValueOf<F>
    : never
}

/** `sources`: numbers of the case's public sources. */
export type PublicEntry<K extends PublicKindCode = PublicKindCode> = {
  kind: K
  id: string
  values: PublicValues<K>
  sources: number[]
  children: PublicEntry[]
}

/** The public fields of a row, texts in the wanted language. Null: nothing of this entry is public. */
export function publicValues(
  code: KindCode,
  row: Row,
  locale: Locale,
): Record<string, unknown> | null {
  if (!isPublicKind(code)) return null
  const kind = kindOf(code)
  const values = valuesOfRow(code, row)
  if (kind.publicIf !== undefined && values[kind.publicIf] === null) return null
  return Object.fromEntries(
    fieldsOfClass(code, 'public').map((name) => [
      name,
      kind.fields[name]?.type === 'words'
        ? (row[name] ?? null) === null
          ? null
          : inLocale(row[name], locale)
        : (values[name] ?? null),
    ]),
  )
}

/** The entries of one kind among many, with the types of their fields. */
export const entriesOf = <K extends PublicKindCode>(
  entries: readonly PublicEntry[],
  kind: K,
): PublicEntry<K>[] =>
  // The kind is the witness of the type: values are made by publicValues for that kind.
  entries.filter((entry) => entry.kind === kind) as unknown as PublicEntry<K>[]
