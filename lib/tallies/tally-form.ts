// The form for a reported figure: its fields, and how they become an input.
import type { Fields } from '../cases/merge'
import { orNull, valuesOf } from '../forms/read-form'
import { type SentForm, readSentForm } from '../forms/sent-form'
import { readQuantity } from './quantity'

export const TALLY_FIELDS = [
  'campaign',
  'kind',
  'channel',
  'scope',
  'sectionId',
  'quantity',
  'period',
  'asOf',
  'method',
  'reportedBy',
  'text',
  'includes',
  'supersedes',
  'sources',
  'sourceKind',
  'sourcePublisher',
  'sourceTitle',
  'sourceUrl',
  'sourceAccessed',
] as const

/** From a path in the input to the form's field, for the codes of refusals. */
export const TALLY_ERROR_FIELDS = {
  'newSource.kind': 'sourceKind',
  'newSource.publisher': 'sourcePublisher',
  'newSource.title': 'sourceTitle',
  'newSource.url': 'sourceUrl',
  'newSource.accessed': 'sourceAccessed',
} as const

export const readTallyForm = (form: unknown): SentForm => readSentForm(form, TALLY_FIELDS)

/** What a correction takes over from the figure that it replaces. */
export type Replaced = {
  id: string
  campaign: string | null
  kind: string | null
  channel: string | null
  scope: string
  sectionId: string | null
  period: string | null
  method: string
  reportedBy: string
  text: string | null
}

/** A new figure: nothing is filled in but what goes without saying, or what it takes over. */
export const emptyTally = (
  given: { sectionId?: string; campaign?: string } = {},
  replaced: Replaced | null = null,
): Fields => ({
  ...Object.fromEntries(TALLY_FIELDS.map((field) => [field, ''])),
  sourceKind: 'report',
  scope: given.sectionId === undefined ? 'global' : 'section',
  sectionId: given.sectionId ?? '',
  campaign: given.campaign ?? '',
  method: 'counted',
  ...(replaced === null
    ? {}
    : {
        campaign: replaced.campaign ?? '',
        kind: replaced.kind ?? '',
        channel: replaced.channel ?? '',
        scope: replaced.scope,
        sectionId: replaced.sectionId ?? '',
        period: replaced.period ?? '',
        method: replaced.method,
        reportedBy: replaced.reportedBy,
        text: replaced.text ?? '',
        supersedes: replaced.id,
      }),
})

/** What the fields say, for tallyInput or campaignTallyInput to judge. */
export function toTallyCandidate(fields: Fields) {
  const text = orNull(fields.text)
  const quantity = fields.quantity ?? ''
  const named = [
    fields.sourcePublisher,
    fields.sourceTitle,
    fields.sourceUrl,
    fields.sourceAccessed,
  ]
  return {
    kind: orNull(fields.kind),
    channel: orNull(fields.channel),
    scope: fields.scope,
    sectionId: orNull(fields.sectionId),
    quantity: quantity.trim() === '' ? null : (readQuantity(quantity) ?? quantity),
    period: orNull(fields.period),
    asOf: fields.asOf,
    method: fields.method,
    reportedBy: fields.reportedBy,
    text: text === null ? null : { en: text.trim() },
    includes: valuesOf(fields.includes),
    supersedes: orNull(fields.supersedes),
    sources: valuesOf(fields.sources),
    newSource: named.every((typed) => orNull(typed) === null)
      ? null
      : {
          kind: fields.sourceKind,
          publisher: fields.sourcePublisher,
          title: fields.sourceTitle,
          url: orNull(fields.sourceUrl),
          accessed: orNull(fields.sourceAccessed),
        },
  }
}
