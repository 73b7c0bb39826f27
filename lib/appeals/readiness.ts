// What an appeal needs before everybody is asked to act on it.
import type { CaseState, LibertyStatus } from '../cases/vocabulary'
import type { IsoDay } from '../dates/partial-date'
import { takesMessages } from '../publishing/states'
import { nobodyRemains } from './remaining'
import { isOver } from './state'

/** What may be missing. The words are in the messages "appeals", staff.missing. */
const APPEAL_NEEDS = [
  'case_not_public',
  'no_english',
  'no_target',
  'no_channel',
  'no_source',
  'no_end',
  'end_has_passed',
  'nobody_remains',
  'another_is_live',
] as const
export type AppealNeed = (typeof APPEAL_NEEDS)[number]

/** A way to reach a target. */
export type Reachable = {
  address: string | null
  email: string | null
  fax: string | null
  phone: string | null
  web: string | null
  copyTo: boolean
}

/** Whether an office can be reached in any way. */
export const isReachable = ({ address, email, fax, phone, web }: Reachable): boolean =>
  [address, email, fax, phone, web].some((way) => way !== null && way !== '')

type About = {
  caseState: CaseState
  people: readonly { status: LibertyStatus | null }[]
  /** The English text. */
  english: { title: string; demands: string; talkingPoints: string } | null
  targets: readonly Reachable[]
  channels: readonly string[]
  /** A source that may be shown stands behind its facts. */
  hasPublicSource: boolean
  actBefore: IsoDay | null
  zone: string
  forOutcome: boolean
  /** Another issue under the same number is live. */
  otherIssueLive: boolean
}

/** Everything that is missing, in the order in which it is told; none: it may be made live. */
export function needsOfAppeal(about: About, now: Date): AppealNeed[] {
  const { english } = about
  const said = english && english.title && english.demands && english.talkingPoints
  const missing: Record<AppealNeed, boolean> = {
    case_not_public: !takesMessages(about.caseState),
    no_english: !said,
    no_target: !about.targets.some((target) => !target.copyTo && isReachable(target)),
    no_channel: about.channels.length === 0,
    no_source: !about.hasPublicSource,
    no_end: about.actBefore === null,
    end_has_passed: isOver(about, now),
    // What remains to be asked for, such as an inquiry into a death, is said on purpose.
    nobody_remains: nobodyRemains(about.people) !== null && !about.forOutcome,
    another_is_live: about.otherIssueLive,
  }
  return APPEAL_NEEDS.filter((need) => missing[need])
}
