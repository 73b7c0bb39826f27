// For tests of what follows from events.
import fc from 'fast-check'
import { type PartialDate, parsePartialDate } from '../dates/partial-date'
import { anyEdtf } from '../dates/partial-date.testing'
import type { StatusEvent } from './status'
import { LIBERTY_STATUSES } from './vocabulary'

/** A partial date from its text; a text that is none fails the test. */
export function date(text: string): PartialDate {
  const parsed = parsePartialDate(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`)
  return parsed.value
}

/** An event about the person "p", with everything not named empty. */
export const event = (
  entered: number,
  edtf: string,
  statusEffect: StatusEvent['statusEffect'],
  rest: Partial<StatusEvent> = {},
): StatusEvent => ({
  id: `e${entered}`,
  entered,
  date: date(edtf),
  statusEffect,
  manner: null,
  corrects: null,
  retracted: false,
  people: ['p'],
  ...rest,
})

const step = fc.record({
  edtf: anyEdtf,
  status: fc.option(fc.constantFrom(...LIBERTY_STATUSES)),
  people: fc.constantFrom<readonly string[]>(['p'], ['q'], ['p', 'q']),
  act: fc.constantFrom('add', 'add', 'correct', 'retract'),
  which: fc.nat(),
})

/** A record as it grows: events are added, corrected and retracted in any order. */
export const anyHistory: fc.Arbitrary<StatusEvent[]> = fc
  .array(step, { maxLength: 25 })
  .map((steps) =>
    steps.reduce<StatusEvent[]>((events, { edtf, status, people, act, which }, index) => {
      const target = events[which % Math.max(events.length, 1)]
      if (act === 'retract' && target)
        return events.map((each) => (each.id === target.id ? { ...each, retracted: true } : each))
      const corrects = act === 'correct' && target ? target.id : null
      return [...events, event(index, edtf, status, { people, corrects })]
    }, []),
  )
