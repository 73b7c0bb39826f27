import { OF_PERSON, kind } from '../kind'

/** Restricted, except for what somebody writes for everybody. */
export const healthConcern = kind({
  table: 'HealthConcern',
  parent: OF_PERSON,
  cite: 'healthConcernId',
  ordered: true,
  fields: {
    text: { type: 'words', max: 2_000 },
    severity: { type: 'choice', list: 'severity', or: 'unknown' },
    treatment: { type: 'choice', list: 'treatment', or: 'unknown' },
    asOf: { type: 'date' },
    detail: { type: 'text', max: 5_000 },
  },
  summary: ['text', 'severity', 'asOf'],
  publicIf: 'text',
})

/** Asylum, expulsion, and what stands between them. */
export const asylumMatter = kind({
  table: 'AsylumMatter',
  parent: OF_PERSON,
  cite: 'asylumMatterId',
  ordered: true,
  fields: {
    state: { type: 'choice', list: 'asylumState', or: 'unknown' },
    countryCode: { type: 'country' },
    riskCountryCode: { type: 'country' },
    expulsion: { type: 'choice', list: 'expulsionOrder', or: 'unknown' },
    ordered: { type: 'date' },
    interimMeasure: { type: 'choice', list: 'interimMeasure', or: 'unknown' },
    interimBody: { type: 'line', max: 200 },
    interim: { type: 'date' },
    interimUntil: { type: 'date' },
    asOf: { type: 'date' },
    text: { type: 'words', max: 2_000 },
  },
  summary: ['state', 'countryCode', 'asOf'],
})

/** What a human rights mechanism did. */
export const mechanismAction = kind({
  table: 'MechanismAction',
  parent: OF_PERSON,
  cite: 'mechanismActionId',
  ordered: true,
  fields: {
    mechanism: { type: 'choice', list: 'mechanism' },
    body: { type: 'line', max: 200 },
    number: { type: 'line', max: 100 },
    stage: { type: 'choice', list: 'mechanismStage', or: 'unknown' },
    finding: { type: 'choice', list: 'mechanismFinding', or: 'none' },
    categories: { type: 'choices', list: 'wgadCategory' },
    view: { type: 'choice', list: 'mechanismView', or: 'adopted' },
    date: { type: 'date' },
    url: { type: 'address' },
    text: { type: 'words', max: 2_000 },
  },
  summary: ['mechanism', 'number', 'date'],
})
