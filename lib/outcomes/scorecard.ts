// Asks against answers and acts, by country and office. It counts what was asked, not how often: ten
// answers to one ask are one ask that was answered.
import type { IsoDay } from '../dates/partial-date'
import type { Ask } from './asks'

/** Where an ask stands. No reply is said only after the last day that the date by which may mean. */
export const ASK_STATES = ['answered', 'unanswered', 'waiting', 'no_date'] as const
export type AskState = (typeof ASK_STATES)[number]

/** `no_date`: nobody said by when an answer was wanted, so that its absence says nothing. */
export function stateOf(
  ask: Pick<Ask, 'replies' | 'answerByEdtf' | 'answerByUpper'>,
  today: IsoDay,
): AskState {
  if (ask.replies.some(({ nature }) => nature !== 'none')) return 'answered'
  if (ask.answerByEdtf === null) return 'no_date'
  return ask.answerByUpper !== null && ask.answerByUpper < today ? 'unanswered' : 'waiting'
}

/** An ask of a public case, with where to read about it. */
export type CaseAsk = Ask & { slug: string; reference: string; title: string }

/** The columns of a scorecard: each is the list of the asks in it, so that every number opens. */
export type Score<A extends Ask = CaseAsk> = Record<'asked' | 'acted' | AskState, A[]>

/** Every ask stands in `asked` and in exactly one state; whether it was done is apart from that. */
export function scoreOf<A extends Ask>(asks: readonly A[], today: IsoDay): Score<A> {
  const inState = (state: AskState) => asks.filter((ask) => stateOf(ask, today) === state)
  return {
    asked: [...asks],
    answered: inState('answered'),
    unanswered: inState('unanswered'),
    waiting: inState('waiting'),
    no_date: inState('no_date'),
    acted: asks.filter(({ acts }) => acts.length > 0),
  }
}

/** Asks that have something in common, and what it is called. */
export type Group<A extends Ask = CaseAsk> = { name: string; asks: A[] }

function grouped<A extends Ask>(asks: readonly A[], keyOf: (ask: A) => string): Group<A>[] {
  const groups = new Map<string, A[]>()
  for (const ask of asks) {
    const key = keyOf(ask)
    groups.set(key, [...(groups.get(key) ?? []), ask])
  }
  return [...groups.values()]
    .flatMap((all) => (all[0] ? [{ name: all[0].office, asks: all }] : []))
    .sort((a, b) => b.asks.length - a.asks.length || (a.name < b.name ? -1 : 1))
}

/** By country: `name` is its code. Most asked first. */
export const byCountry = <A extends Ask>(asks: readonly A[]): Group<A>[] =>
  grouped(asks, ({ countryCode }) => countryCode).map(({ asks: all }) => ({
    name: all[0]?.countryCode ?? '',
    asks: all,
  }))

/** By office: written alike but for capitals and spaces is one office, named as it was first. */
export const byOffice = <A extends Ask>(asks: readonly A[]): Group<A>[] =>
  grouped(asks, ({ countryCode, office }) => `${countryCode} ${folded(office)}`)

const folded = (office: string) =>
  office.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
