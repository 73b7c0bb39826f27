// When a fact of the record was so: for each kind of entry, the dates that say it, and the fields
// that hold of another day than the entry itself.
import type { FieldName, PublicKindCode } from '../record/kinds'

type Placing<Name extends string> = {
  /**
   * The dates of which one at least must not lie after the day. `identity`: it says who somebody is,
   * and no day is asked for. `parent`: a part of what it stands in, which has no date of its own.
   */
  by: readonly Name[] | 'identity' | 'parent'
  /** Fields that are told only while none of these dates lies after the day. */
  fields?: Partial<Record<Name, readonly Name[]>>
}

// How somebody is treated in detention is said for the day for which it is known.
const CONDITIONS = ['asOf'] as const

/**
 * An empty list of dates: the kind has none, so no entry of it can be placed. A sentence is placed by
 * the day on which it was imposed alone: its term may count from long before.
 */
const PLACING = {
  person: { by: 'identity' },
  personName: { by: 'identity' },
  personRelation: { by: [] },
  detention: {
    by: ['from', 'to', 'asOf'],
    fields: {
      acknowledgement: CONDITIONS,
      locationDisclosed: CONDITIONS,
      familyContact: CONDITIONS,
      counselContact: CONDITIONS,
      humanitarianContact: CONDITIONS,
      organisationContact: CONDITIONS,
      counselAccess: CONDITIONS,
      correspondence: ['correspondenceAsOf', 'asOf'],
    },
  },
  charge: { by: ['filed'] },
  chargeUpdate: { by: ['date'] },
  // What is told of a proceeding as a whole is told from its end.
  proceeding: { by: ['from', 'to'], fields: { text: ['to'] } },
  hearing: { by: ['scheduledAt'] },
  sentence: { by: ['imposed'] },
  sentenceChange: { by: ['date'] },
  allegation: { by: ['date'] },
  perpetrator: { by: 'parent' },
  healthConcern: { by: ['asOf'] },
  asylumMatter: {
    by: ['ordered', 'interim', 'asOf'],
    fields: {
      state: ['asOf'],
      text: ['asOf'],
      expulsion: ['ordered', 'asOf'],
      interimMeasure: ['interim', 'asOf'],
      interimBody: ['interim'],
    },
  },
  mechanismAction: { by: ['date'] },
  ask: { by: ['date'] },
  delivery: { by: ['date'] },
  receipt: { by: ['date'] },
  authorityReply: { by: ['date'] },
  outcome: { by: ['date'] },
  outcomeClaim: { by: ['date'] },
} as const satisfies { [K in PublicKindCode]: Placing<FieldName<K>> }

/** The placing of a kind, without the exact names of its fields. */
export const placingOf = (kind: PublicKindCode): Placing<string> => PLACING[kind]
