import { OF_PERSON, kind } from '../kind'

/** What an authority was asked to do, and by when it was to answer. */
export const ask = kind({
  table: 'Ask',
  parent: OF_PERSON,
  cite: 'askId',
  ordered: true,
  fields: {
    way: { type: 'choice', list: 'askWay' },
    office: { type: 'line', max: 200, required: true },
    countryCode: { type: 'country' },
    date: { type: 'date' },
    answerBy: { type: 'date' },
    text: { type: 'words', max: 2_000 },
    campaign: { type: 'line', max: 200 },
    appeal: { type: 'line', max: 100 },
  },
  summary: ['way', 'office', 'countryCode', 'date', 'answerBy'],
})

// Three figures that are never added to each other: what was sent is the ledger's, these are the others.
const FIGURE = {
  quantity: { type: 'number', min: 1, max: 100_000_000 },
  method: { type: 'choice', list: 'figureMethod', or: 'not_said' },
  overlap: { type: 'choice', list: 'figureOverlap', or: 'unknown' },
  kinds: { type: 'choices', list: 'messageKind' },
} as const

/** A batch of messages that was handed over or posted, or that nobody would take. */
export const delivery = kind({
  table: 'Delivery',
  parent: OF_PERSON,
  cite: 'deliveryId',
  ordered: true,
  fields: {
    state: { type: 'choice', list: 'deliveryState', or: 'unknown' },
    office: { type: 'line', max: 200, required: true },
    date: { type: 'date' },
    place: { type: 'line', max: 200 },
    ...FIGURE,
    text: { type: 'words', max: 2_000 },
    campaign: { type: 'line', max: 200 },
    askId: { type: 'link', to: 'ask' },
  },
  summary: ['state', 'office', 'date', 'quantity', 'method'],
})

/** Somebody confirms that messages arrived. */
export const receipt = kind({
  table: 'Receipt',
  parent: OF_PERSON,
  cite: 'receiptId',
  ordered: true,
  fields: {
    by: { type: 'choice', list: 'receivedBy' },
    office: { type: 'line', max: 200 },
    date: { type: 'date' },
    ...FIGURE,
    quote: { type: 'words', max: 5_000 },
    quotePublished: { type: 'flag' },
    text: { type: 'words', max: 2_000 },
  },
  summary: ['by', 'date', 'quantity', 'method', 'quotePublished'],
})

/** What an authority answered. */
export const authorityReply = kind({
  table: 'AuthorityReply',
  parent: OF_PERSON,
  cite: 'authorityReplyId',
  ordered: true,
  fields: {
    office: { type: 'line', max: 200, required: true },
    nature: { type: 'choice', list: 'replyNature' },
    date: { type: 'date' },
    text: { type: 'words', max: 5_000 },
    askId: { type: 'link', to: 'ask' },
    deliveryId: { type: 'link', to: 'delivery' },
  },
  summary: ['office', 'nature', 'date'],
})

/** Something changed for the person. What made it happen is said by claims, never by the outcome. */
export const outcome = kind({
  table: 'Outcome',
  parent: OF_PERSON,
  cite: 'outcomeId',
  ordered: true,
  fields: {
    kind: { type: 'choice', list: 'outcomeKind' },
    date: { type: 'date' },
    text: { type: 'words', max: 5_000 },
    askId: { type: 'link', to: 'ask' },
  },
  summary: ['kind', 'date'],
})

/** What somebody says about the part that messages had in it, and what else may explain it. */
export const outcomeClaim = kind({
  table: 'OutcomeClaim',
  parent: { kind: 'outcome', column: 'outcomeId' },
  cite: 'outcomeClaimId',
  ordered: true,
  fields: {
    by: { type: 'choice', list: 'claimant' },
    grade: { type: 'choice', list: 'contribution' },
    date: { type: 'date' },
    text: { type: 'words', max: 5_000 },
    rivals: { type: 'choices', list: 'rivalExplanation' },
    rivalText: { type: 'words', max: 2_000 },
  },
  summary: ['by', 'grade', 'date'],
})
