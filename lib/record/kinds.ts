// Every kind of entry that the record of a case has. Forms, storing, revisions, publishing and the
// API are made from this, so that a field that is added here is added everywhere.
import { CLASSES } from '../privacy/classes'
import type { Kind } from './kind'
import { allegation, perpetrator } from './kinds/allegations'
import { consent } from './kinds/consent'
import { detention } from './kinds/detention'
import { charge, chargeUpdate, hearing, proceeding, sentence, sentenceChange } from './kinds/law'
import { asylumMatter, healthConcern, mechanismAction } from './kinds/matters'
import { ask, authorityReply, delivery, outcome, outcomeClaim, receipt } from './kinds/outcomes'
import { person, personName, personRelation } from './kinds/people'

export const KINDS = {
  person,
  personName,
  personRelation,
  detention,
  charge,
  chargeUpdate,
  proceeding,
  hearing,
  sentence,
  sentenceChange,
  allegation,
  perpetrator,
  healthConcern,
  asylumMatter,
  mechanismAction,
  ask,
  delivery,
  receipt,
  authorityReply,
  outcome,
  outcomeClaim,
  consent,
} as const

export type KindCode = keyof typeof KINDS
export type FieldName<K extends KindCode> = keyof (typeof KINDS)[K]['fields'] & string
export const KIND_CODES = Object.keys(KINDS) as KindCode[]

/** The kinds of which something may be public; the others are for staff alone. */
export type PublicKindCode = {
  [K in KindCode]: (typeof KINDS)[K] extends { public: false } ? never : K
}[KindCode]

/** A kind by its code, without the exact types of its fields. */
export const kindOf = (code: KindCode): Kind => KINDS[code] as unknown as Kind

export const isPublicKind = (code: KindCode): code is PublicKindCode =>
  kindOf(code).public !== false

export const PUBLIC_KIND_CODES = KIND_CODES.filter(isPublicKind)

export const isKindCode = (text: string): text is KindCode => Object.hasOwn(KINDS, text)

/** The kinds that stand within another one, in their order: `charge` has `chargeUpdate`. */
export const childrenOf = (code: KindCode | 'person'): KindCode[] =>
  KIND_CODES.filter((each) => kindOf(each).parent.kind === code && each !== code)

// A person is described in the words of many sources, a relation may be told by the person alone, and
// who agrees to something is its own source.
const MAY_STAND_ALONE: readonly KindCode[] = ['person', 'personRelation', 'consent']

/** Whether an entry of this kind is saved only with a source. */
export const needsSource = (code: KindCode): boolean =>
  kindOf(code).cite !== null && !MAY_STAND_ALONE.includes(code)

export type FieldClass = 'public' | 'internal' | 'restricted' | 'secret'

/**
 * The class of a field is that of its column (lib/privacy/classes.ts). A sealed column makes it
 * restricted. Throws when the field has no column.
 */
export function classOf(code: KindCode, field: string): FieldClass {
  const kind = kindOf(code)
  const [table, column] = kind.elsewhere?.[field] ?? [kind.table, field]
  const classes: Record<string, FieldClass> = CLASSES[table as keyof typeof CLASSES]
  const found = classes[`${column}Sealed`] ?? classes[`${column}Edtf`] ?? classes[column]
  if (found === undefined) throw new Error(`${table}.${column} has no class`)
  return found
}

/** The names of a kind's fields that have one of these classes, in the order of the form. */
export const fieldsOfClass = (code: KindCode, ...wanted: FieldClass[]): string[] =>
  Object.keys(kindOf(code).fields).filter((field) => wanted.includes(classOf(code, field)))
