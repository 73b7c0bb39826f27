// The codes of HURIDOCS' standard lists (events standard formats and micro-thesauri) for ours, where
// one of theirs means the same. Ours stay if theirs change; programs that speak HURIDOCS find their way.
import type { LibertyStatus, ReleaseManner } from '../cases/vocabulary'
import type { Code, ListName } from './choices'

/** List 25/02, the status of a person as a victim. */
export const HURIDOCS_STATUS: Partial<Record<LibertyStatus, string>> = {
  arrested: '020201',
  on_trial_held: '020202',
  imprisoned: '020203',
  held_without_process: '020204',
  escaped: '020109',
  fugitive: '020300',
  exiled: '030200',
  deported: '030200',
  died: '0101',
  unknown: '99',
}

/** List 25/02 again: for somebody who is free it says how they came free. */
export const HURIDOCS_RELEASE: Partial<Record<ReleaseManner, string>> = {
  pending_proceedings: '020102',
  proceedings_stopped: '020103',
  acquitted: '020104',
  sentence_served: '020105',
}

type Mapping = { [List in ListName]?: Partial<Record<Code<List>, string>> }

/** The lists of the record: methods (list 5/03) and acts (list 4). */
export const HURIDOCS: Mapping = {
  method: {
    sexual_threats: '030602',
    deprivation_of_food_or_water: '031501',
    deprivation_of_sleep: '031502',
    denial_of_medical_care: '031503',
    denial_of_medication: '031504',
    isolation: '0318',
    threats: '0322',
    death_threats: '0323',
  },
  allegation: {
    expulsion: '330101',
    denial_of_asylum: '330103',
    refoulement: '380101',
  },
}

/** The HURIDOCS code for one of ours; null where theirs has none that means the same. */
export const huridocsOf = (list: ListName, code: string): string | null =>
  (HURIDOCS[list] as Record<string, string> | undefined)?.[code] ?? null
