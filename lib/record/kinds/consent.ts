import { OF_PERSON, staffKind } from '../kind'

/**
 * On whose word, and how far, somebody's case may be public. A withdrawal is written into the consent
 * that it takes back. What follows from it is decided in lib/consent.
 */
export const consent = staffKind({
  table: 'Consent',
  parent: OF_PERSON,
  cite: 'consentId',
  ordered: true,
  fields: {
    groups: { type: 'choices', list: 'consentGroup', required: true },
    giver: { type: 'choice', list: 'consentGiver' },
    giverName: { type: 'line', max: 200 },
    channel: { type: 'choice', list: 'consentChannel', or: 'unknown' },
    given: { type: 'date', required: true },
    until: { type: 'date' },
    review: { type: 'date' },
    limits: { type: 'text', max: 2_000 },
    evidence: { type: 'text', max: 2_000 },
    withdrawn: { type: 'date' },
    withdrawReason: { type: 'text', max: 1_000 },
  },
  summary: ['groups', 'giver', 'given', 'withdrawn'],
})
