import { OF_PERSON, kind } from '../kind'

/** A charge in the state's words; never worded as a fact. */
export const charge = kind({
  table: 'Charge',
  parent: OF_PERSON,
  cite: 'chargeId',
  ordered: true,
  fields: {
    text: { type: 'words', max: 2_000, required: true },
    law: { type: 'line', max: 300 },
    article: { type: 'line', max: 100 },
    lawCountryCode: { type: 'country' },
    originalText: { type: 'text', max: 2_000 },
    originalLanguage: { type: 'language' },
    filed: { type: 'date' },
  },
  summary: ['text', 'filed'],
})

export const chargeUpdate = kind({
  table: 'ChargeUpdate',
  parent: { kind: 'charge', column: 'chargeId' },
  cite: 'chargeUpdateId',
  ordered: false,
  fields: {
    status: { type: 'choice', list: 'chargeStatus' },
    date: { type: 'date', required: true },
    note: { type: 'text', max: 1_000 },
  },
  summary: ['status', 'date'],
})

/** Something before a court or an authority that ends with a decision. */
export const proceeding = kind({
  table: 'Proceeding',
  parent: OF_PERSON,
  cite: 'proceedingId',
  ordered: true,
  fields: {
    kind: { type: 'choice', list: 'proceedingKind' },
    court: { type: 'line', max: 300 },
    courtType: { type: 'choice', list: 'courtType', or: 'unknown' },
    session: { type: 'choice', list: 'courtSession', or: 'unknown' },
    language: { type: 'choice', list: 'courtLanguage', or: 'unknown' },
    interpreter: { type: 'choice', list: 'tristate', or: 'unknown' },
    observers: { type: 'choice', list: 'tristate', or: 'unknown' },
    breaches: { type: 'choices', list: 'fairTrialBreach' },
    from: { type: 'date' },
    to: { type: 'date' },
    text: { type: 'words', max: 5_000 },
    caseNumber: { type: 'line', max: 100 },
    judge: { type: 'line', max: 200 },
  },
  summary: ['kind', 'court', 'from'],
})

/** One day in court, by the clock of the court. */
export const hearing = kind({
  table: 'Hearing',
  parent: { kind: 'proceeding', column: 'proceedingId' },
  cite: 'hearingId',
  ordered: false,
  fields: {
    scheduledAt: { type: 'moment' },
    timeZone: { type: 'zone' },
    kind: { type: 'choice', list: 'hearingKind' },
    state: { type: 'choice', list: 'hearingState' },
    text: { type: 'words', max: 2_000 },
  },
  summary: ['kind', 'scheduledAt', 'state'],
})

/** A sentence as it was imposed. What became of it are its changes. */
export const sentence = kind({
  table: 'Sentence',
  parent: OF_PERSON,
  cite: 'sentenceId',
  ordered: false,
  fields: {
    kind: { type: 'choice', list: 'sentenceKind' },
    termYears: { type: 'number', min: 0, max: 150 },
    termMonths: { type: 'number', min: 0, max: 11 },
    termDays: { type: 'number', min: 0, max: 30 },
    imposed: { type: 'date' },
    starts: { type: 'date' },
    regime: { type: 'choice', list: 'regime', or: 'unknown' },
    fine: { type: 'line', max: 100 },
    offences: { type: 'words', max: 2_000 },
    proceedingId: { type: 'link', to: 'proceeding' },
  },
  summary: ['kind', 'termYears', 'imposed'],
})

export const sentenceChange = kind({
  table: 'SentenceChange',
  parent: { kind: 'sentence', column: 'sentenceId' },
  cite: 'sentenceChangeId',
  ordered: false,
  fields: {
    kind: { type: 'choice', list: 'sentenceChange' },
    date: { type: 'date' },
    termYears: { type: 'number', min: 0, max: 150 },
    termMonths: { type: 'number', min: 0, max: 11 },
    termDays: { type: 'number', min: 0, max: 30 },
    text: { type: 'words', max: 2_000 },
  },
  summary: ['kind', 'date'],
})
