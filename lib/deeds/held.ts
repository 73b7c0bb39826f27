// What waits for staff before it counts, as the page shows it.
import type { Channel, HoldReason, MessageKind } from '../messages/vocabulary'

/** One deed that is held. */
export type HeldDeed = {
  id: string
  at: Date
  why: HoldReason
  kind: MessageKind
  channel: Channel
  /** YYYY-MM-DD */
  date: string
  quantity: number
  originSystem: string
  /** It came with private words, which open one at a time. */
  hasWords: boolean
}

/** How much is held of one case. */
export type HeldCase = { reference: string; title: string; deeds: number; messages: number }

/** The same, with the oldest deeds one by one. */
export type HeldDeeds = HeldCase & { items: HeldDeed[] }
