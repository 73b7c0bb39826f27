// What a supporter who holds the withdrawal link may see of the deed.
import type { Channel, DeedState, MessageKind } from '@/lib/messages/vocabulary'

export type Deed = {
  slug: string
  /** null: the case is no longer public. */
  title: string | null
  channel: Channel
  kind: MessageKind
  /** YYYY-MM-DD */
  date: string
  quantity: number
  state: DeedState
  /** It is what somebody made of it since, and not what it was when it came. */
  judged: boolean
  /** The public number of the case; null when there is none. */
  total: number | null
  /** A mail asks whoever logged it to confirm it. */
  asked: boolean
}

export const isCounted = ({ state }: Deed): boolean => state === 'logged' || state === 'confirmed'

/** Whether there is something to take back: it counts, or waits to be looked at. */
export const canBeTakenBack = (deed: Deed): boolean => isCounted(deed) || deed.state === 'held'
