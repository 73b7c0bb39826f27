// The ledger behind a case's number as everybody may read it.
import type { PublicSource } from '../cases/public-case'
import type { LocalText } from '../text/localized'
import type { Channel, MessageKind, TallyMethod, TallyScope } from './vocabulary'

/** A reported figure. `counted` false: it lies inside another figure and is shown, not added. */
export type PublicTallyLine = {
  id: string
  counted: boolean
  quantity: number
  kind: MessageKind
  /** null: several channels, or not said. */
  channel: Channel | null
  scope: TallyScope
  method: TallyMethod
  section: string | null
  campaign: string | null
  /** EDTF, or null when not said. */
  period: string | null
  /** EDTF. */
  asOf: string
  reportedBy: string
  text: LocalText | null
  sources: PublicSource[]
}

/** Deeds logged by supporters in one month. `uncovered` is the part that the total adds. */
export type PublicDeedLine = {
  kind: MessageKind
  channel: Channel
  /** EDTF month, such as 2026-11. */
  month: string
  quantity: number
  uncovered: number
}

/** total = sum of counted tallies + sum of uncovered deeds, always. */
export type PublicLedger = {
  total: number
  estimated: boolean
  tallies: PublicTallyLine[]
  deeds: PublicDeedLine[]
  /** Of the messages logged by supporters, so many are confirmed by e-mail. Left out: not known. */
  confirmed?: number
}
