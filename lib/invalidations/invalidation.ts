import type { Channel, MessageKind } from '../messages/vocabulary'

/** Where an invalidation stands. They are stored: never rename one. */
export type InvalidationState = 'running' | 'cancelled' | 'done' | 'undoing' | 'undone'

/** Whether there is still something to do for it. */
export const isUnderWay = (state: InvalidationState): boolean =>
  state === 'running' || state === 'undoing'

/** What fits the conditions now: how many deeds, their messages, and between which moments. */
export type Preview = {
  title: string
  deeds: number
  messages: number
  first: Date | null
  last: Date | null
}

type Amount = { deeds: number; messages: number }

/** An invalidation as staff see it. */
export type StaffInvalidation = {
  id: string
  reference: string
  title: string
  state: InvalidationState
  from: Date
  to: Date
  kind: MessageKind | null
  channel: Channel | null
  quantity: number | null
  originSystem: string | null
  reason: string
  undoReason: string | null
  /** Null: the machine itself. */
  startedBy: string | null
  startedAt: Date
  finishedAt: Date | null
  expected: Amount
  taken: Amount
  restored: Amount
}
