// The form for an entry on the timeline: its fields, and how they become an input.
import { orNull, valuesOf } from '../forms/read-form'
import { type SentForm, readSentForm } from '../forms/sent-form'
import { fromLinksText, readLinkRows, toLinksText } from './event-links'
import type { Fields } from './merge'
import { isUuid } from '../text/uuid'
import type { StaffEvent } from './staff-case'

export const EVENT_FIELDS = [
  'type',
  'date',
  'text',
  'place',
  'countryCode',
  'people',
  'statusEffect',
  'manner',
  'certainty',
  'internal',
  'links',
  'sources',
  'sourceKind',
  'sourcePublisher',
  'sourceTitle',
  'sourceUrl',
  'sourceAccessed',
] as const

/** From a path in the input to the form's field, for the codes of refusals. */
export const EVENT_ERROR_FIELDS = {
  'newSource.kind': 'sourceKind',
  'newSource.publisher': 'sourcePublisher',
  'newSource.title': 'sourceTitle',
  'newSource.url': 'sourceUrl',
  'newSource.accessed': 'sourceAccessed',
} as const

/** A new entry: nothing is filled in, except whom it is about when there is only one person. */
export const emptyEvent = (people: readonly string[]): Fields => ({
  ...Object.fromEntries(EVENT_FIELDS.map((field) => [field, ''])),
  people: people.length === 1 ? (people[0] ?? '') : '',
  certainty: 'unknown',
  sourceKind: 'web_page',
})

/** An entry as the form shows it, to be corrected. */
const toEventFields = (event: StaffEvent): Fields => ({
  ...emptyEvent([]),
  type: event.type,
  date: event.date.edtf,
  text: event.text,
  place: event.place ?? '',
  countryCode: event.countryCode ?? '',
  people: [...event.people].sort().join(' '),
  statusEffect: event.statusEffect ?? '',
  manner: event.manner ?? '',
  certainty: event.certainty,
  internal: event.internal ? 'yes' : '',
  links: toLinksText(event.links),
  sources: [...event.sources].sort().join(' '),
})

/** What the fields say, for caseEventInput to judge. */
export function toEventCandidate(fields: Fields) {
  const named = [
    fields.sourcePublisher,
    fields.sourceTitle,
    fields.sourceUrl,
    fields.sourceAccessed,
  ]
  return {
    type: fields.type,
    date: fields.date,
    text: fields.text,
    place: orNull(fields.place),
    countryCode: orNull(fields.countryCode),
    people: valuesOf(fields.people),
    statusEffect: orNull(fields.statusEffect),
    manner: orNull(fields.manner),
    certainty: orNull(fields.certainty) ?? 'unknown',
    internal: fields.internal === 'yes',
    links: fromLinksText(fields.links ?? ''),
    sources: valuesOf(fields.sources),
    newSource: named.every((text) => orNull(text) === null)
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

/** Reads a sent form for a new entry. */
export const readEventForm = (form: unknown): SentForm => withLinks(form, EVENT_FIELDS)

// The links are sent in rows, and compared as one field.
function withLinks(form: unknown, names: readonly string[]): SentForm {
  const sent = readSentForm(form, names)
  return { ...sent, fields: { ...sent.fields, links: toLinksText(readLinkRows(form)) } }
}

/** Reads a sent form for a correction: it has the fields of an entry, and says why. */
export const readCorrectionForm = (form: unknown): SentForm =>
  withLinks(form, [...EVENT_FIELDS, 'reason'])

/** An entry as the form shows it, to be corrected for a reason yet to be said. */
export const toCorrectionFields = (event: StaffEvent): Fields => ({
  ...toEventFields(event),
  reason: '',
})

/** What the fields say, for correctEventInput to judge. */
export const toCorrectionCandidate = ({
  fields,
  version,
}: {
  fields: Fields
  version: string
}) => ({
  ...toEventCandidate(fields),
  reason: fields.reason,
  version: fromEventGuard(version)?.version,
})

/** Which entry, in which version, a correction or retraction is about: `<id>:<version>`. */
export const toEventGuard = (event: Pick<StaffEvent, 'id' | 'version'>): string =>
  `${event.id}:${event.version}`

/** The id and version of such a text; null when it is none. */
export function fromEventGuard(text: string): { id: string; version: string } | null {
  const [id = '', version = ''] = text.split(':')
  return isUuid(id) ? { id, version } : null
}

/**
 * The entry that stands in the place of another: itself, or the latest correction of it. Null when
 * there is none any more.
 */
export function standingInPlaceOf(events: readonly StaffEvent[], id: string): StaffEvent | null {
  const event = events.find((each) => each.id === id)
  if (!event || event.standing === 'retracted') return null
  if (event.standing === 'stands') return event
  const correction = events.find((each) => each.correctsId === id && each.standing !== 'retracted')
  return correction ? standingInPlaceOf(events, correction.id) : null
}

/** The id of the entry with which a chain of corrections began; the entry's own when it corrects none. */
export function firstOfChain(
  events: readonly StaffEvent[],
  event: Pick<StaffEvent, 'id' | 'correctsId'>,
): string {
  const corrected = events.find(({ id }) => id === event.correctsId)
  return corrected ? firstOfChain(events, corrected) : event.id
}
