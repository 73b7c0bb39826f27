// Detentions, sentences, charges and dates of a life that contradict themselves or each other.
import { isWhollyAfter } from '../dates/compare'
import type { PartialDate } from '../dates/partial-date'
import type {
  Contradiction,
  ContradictionCode,
  DetentionFacts,
  FactRef,
  PersonFacts,
  RecordFacts,
} from './record-facts'

type Found = [ContradictionCode, FactRef, FactRef]

/** The contradictions of what is recorded beside the timeline, about one person. */
export function contradictionsOfRecord(
  person: PersonFacts,
  facts: Pick<RecordFacts, 'detentions' | 'sentences' | 'charges'>,
): Contradiction[] {
  const own = <F extends { casePersonId: string }>(all: readonly F[]): F[] =>
    all.filter(({ casePersonId }) => casePersonId === person.id)
  const found = [
    ...ofLife(person),
    ...ofDetentions(person, own(facts.detentions)),
    ...ofSentences(own(facts.sentences)),
    ...ofCharges(own(facts.charges)),
  ]
  return found.map(([code, first, second]) => ({ code, casePersonId: person.id, first, second }))
}

const after = (late: PartialDate | null, early: PartialDate | null): boolean =>
  late !== null && early !== null && isWhollyAfter(late, early)

function ofLife({ id, birth, death }: PersonFacts): Found[] {
  const ref: FactRef = { type: 'person', id }
  return after(birth, death) ? [['birth_after_death', ref, ref]] : []
}

function ofDetentions(person: PersonFacts, detentions: readonly DetentionFacts[]): Found[] {
  const ref = ({ id }: { id: string }): FactRef => ({ type: 'detention', id })
  const ofPerson: FactRef = { type: 'person', id: person.id }
  const alone = detentions.flatMap((each): Found[] => [
    ...(after(each.from, each.to)
      ? [['detention_ends_before_it_begins', ref(each), ref(each)] satisfies Found]
      : []),
    ...(after(each.from, person.death)
      ? [['after_death', ofPerson, ref(each)] satisfies Found]
      : []),
    ...(after(person.birth, each.to ?? each.from)
      ? [['before_birth', ofPerson, ref(each)] satisfies Found]
      : []),
  ])
  const open = detentions.filter(({ to }) => to === null).sort((a, b) => (a.id < b.id ? -1 : 1))
  const pairs = open.flatMap((second, index) =>
    open
      .slice(0, index)
      .filter((first) => !mayHaveEnded(first, second) && !mayHaveEnded(second, first))
      .map((first): Found => ['two_open_detentions', ref(first), ref(second)]),
  )
  return [...alone, ...pairs]
}

/**
 * Whether an open detention may have been over when another began: it is known as of a day only, and
 * the other does not surely go back to that day. Without such a day it is said to go on.
 */
function mayHaveEnded({ asOf }: DetentionFacts, other: DetentionFacts): boolean {
  if (asOf === null) return false
  const known = other.from ?? other.asOf
  return !(known?.upper && asOf.lower !== null && known.upper <= asOf.lower)
}

// A sentence may be imposed before an arrest (in absentia): that is no contradiction.
const ofSentences = (sentences: RecordFacts['sentences']): Found[] =>
  sentences.flatMap(({ id, imposed, starts, changes }) =>
    changes.flatMap((change): Found[] => {
      const refs: [FactRef, FactRef] = [
        { type: 'sentence', id },
        { type: 'sentence_change', id: change.id },
      ]
      if (change.kind === 'served' && after(starts ?? imposed, change.date))
        return [['sentence_ends_before_it_starts', ...refs]]
      return after(imposed, change.date) ? [['sentence_changed_before_imposed', ...refs]] : []
    }),
  )

// "Not charged" and "unknown" are what is said before anything was filed.
const ofCharges = (charges: RecordFacts['charges']): Found[] =>
  charges.flatMap(({ id, filed, updates }) =>
    updates
      .filter(
        ({ status, date }) => !['not_charged', 'unknown'].includes(status) && after(filed, date),
      )
      .map((update): Found => [
        'charge_updated_before_filed',
        { type: 'charge', id },
        { type: 'charge_update', id: update.id },
      ]),
  )
