// What became of the messages of a case, as the API tells it: never a sum of what was sent.
import { caseAsOf } from '../cases/as-of'
import type { PublicCase } from '../cases/public-case'
import { type Figure, becameOf, threeFigures } from '../outcomes/figures'
import { toApiAsOf } from './as-of'
import { toApiSource } from './case'
import { toApiBecame } from './entry'

/** `quantity` null: there is no number that would be honest. `reports`: how many stand behind it. */
const toApiFigure = (figure: Figure, reports: number) => ({
  quantity: 'quantity' in figure ? figure.quantity : null,
  method: figure.kind === 'one' ? figure.method : figure.kind === 'sum' ? 'counted' : null,
  reports,
})

/** The entries of everybody in a case, each with the id of the person, and the two figures. */
export function toApiOutcomes(caseRecord: PublicCase) {
  const became = becameOf(caseRecord)
  const { handedOver, received } = threeFigures({ total: 0 }, became)
  const isHandedOver = became.deliveries.filter(({ values }) => values.state === 'handed_over')
  return {
    handed_over: toApiFigure(handedOver, isHandedOver.length),
    received: toApiFigure(received, became.receipts.length),
    people: caseRecord.people.map(({ id, entries }) => ({ id, ...toApiBecame(entries) })),
    sources: caseRecord.sources.map(toApiSource),
  }
}

/** The same as of a day, with how many of these entries are left out because nothing says when they were. */
export function toApiOutcomesAsOf(caseRecord: PublicCase, day: string) {
  const told = new Set<string>(
    Object.values(becameOf(caseRecord)).flatMap((entries) => entries.map(({ id }) => id)),
  )
  const alone = caseRecord.people.map((person) => ({
    ...person,
    entries: person.entries.filter(({ id }) => told.has(id)),
  }))
  const asOf = caseAsOf({ ...caseRecord, people: alone }, day)
  return { ...toApiOutcomes(asOf.caseRecord), ...toApiAsOf(day, asOf.undated) }
}
