import { OF_PERSON, kind } from '../kind'

/** What is alleged, and by whom. Never worded as established. */
export const allegation = kind({
  table: 'Allegation',
  parent: OF_PERSON,
  cite: 'allegationId',
  ordered: true,
  fields: {
    type: { type: 'choice', list: 'allegation' },
    allegedBy: { type: 'line', max: 200, required: true },
    certainty: { type: 'choice', list: 'certainty', or: 'unknown' },
    text: { type: 'words', max: 5_000 },
    date: { type: 'date' },
    place: { type: 'line', max: 200 },
    methods: { type: 'choices', list: 'method' },
    methodDetail: { type: 'text', max: 5_000 },
    purposes: { type: 'choices', list: 'purpose' },
    forcedConfession: { type: 'choice', list: 'tristate', or: 'unknown' },
    statement: { type: 'choice', list: 'statement', or: 'unknown' },
    confessionUsedAtTrial: { type: 'choice', list: 'tristate', or: 'unknown' },
    prisonerRights: { type: 'choices', list: 'prisonerRight' },
    medicalAttention: { type: 'choice', list: 'tristate', or: 'unknown' },
    medicalEvidence: { type: 'choice', list: 'medicalEvidence', or: 'unknown' },
    officialResponse: { type: 'choice', list: 'officialResponse', or: 'unknown' },
    investigation: { type: 'choice', list: 'investigation', or: 'unknown' },
  },
  summary: ['type', 'allegedBy', 'date'],
})

/** Who is alleged to have done it: a group in public, a name never. */
export const perpetrator = kind({
  table: 'AllegationPerpetrator',
  parent: { kind: 'allegation', column: 'allegationId' },
  cite: null,
  ordered: true,
  fields: {
    type: { type: 'choice', list: 'perpetrator' },
    degree: { type: 'choice', list: 'degree', or: 'unknown' },
    name: { type: 'line', max: 200 },
  },
  summary: ['type', 'degree'],
})
