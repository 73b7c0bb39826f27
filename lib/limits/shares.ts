// How much one network may log. The numbers and their reasons are in docs/decisions/0047.
import type { HoldReason } from '../messages/vocabulary'
import type { Networks } from './network'

/** A bucket of `most` turns that fills anew within `seconds`, evenly. `name` is digested before it is kept. */
type Share = { name: string; most: number; seconds: number }

/** Shares that make wait when they are used up, and shares that only have a deed held, with the reason. */
export type Shares = { limits: Share[]; holds: (Share & { why: HoldReason })[] }

const HOUR = 3_600
const MINUTE = 60

/** A class that presses the button together, eight times over. */
const BURST = { most: 240, seconds: 4 * MINUTE }
/** A school or a letter-writing evening behind one address, the whole day. */
const SUSTAINED = { most: 900, seconds: HOUR }
const WIDE_BURST = { most: 960, seconds: 4 * MINUTE }
const WIDE_SUSTAINED = { most: 3_600, seconds: HOUR }
/** More for one case from one network within an hour is looked at before it counts. */
const HELD_FROM_NETWORK = { most: 240, seconds: HOUR }
/** The same for a case from everywhere: four times the mean hour of 427,000 messages in two weeks. */
const HELD_OF_CASE = { most: 5_000, seconds: HOUR }

/** The shares that logging a message for a case takes a turn of. */
export const sharesOfLogging = ({ narrow, wide }: Networks, slug: string): Shares => ({
  limits: [
    { name: `log burst ${narrow}`, ...BURST },
    { name: `log hour ${narrow}`, ...SUSTAINED },
    { name: `log burst ${wide}`, ...WIDE_BURST },
    { name: `log hour ${wide}`, ...WIDE_SUSTAINED },
  ],
  holds: [
    { name: `log ${slug} ${narrow}`, ...HELD_FROM_NETWORK, why: 'network' },
    { name: `log ${slug}`, ...HELD_OF_CASE, why: 'busy' },
  ],
})

/** A class, or an office, whose people follow a case on the same day. */
const MAIL_BURST = { most: 40, seconds: 10 * MINUTE }
const MAIL_SUSTAINED = { most: 120, seconds: 24 * HOUR }

/** The shares that asking for a mail takes a turn of: whoever asks may name anybody's address. */
export const sharesOfMail = ({ narrow, wide }: Networks): Shares => ({
  limits: [
    { name: `mail burst ${narrow}`, ...MAIL_BURST },
    { name: `mail day ${narrow}`, ...MAIL_SUSTAINED },
    { name: `mail day ${wide}`, most: 4 * MAIL_SUSTAINED.most, seconds: MAIL_SUSTAINED.seconds },
  ],
  holds: [],
})

/** `wait`: seconds until a turn is free, 0 when one was taken. `hold`: why it does not count by itself. */
export type Turn = { wait: number; hold: HoldReason | null }

/** How long the same deed from the same network is asked about before it is logged once more. */
export const REPEAT_MS = 10 * MINUTE * 1_000

/** What makes two deeds the same, but for who sent them. Words are private, and no part of it. */
type Repeatable = { slug: string; kind: string; channel: string; date: string; quantity: number }

/** The name under which a deed from a network is met again. */
export const printOf = ({ narrow }: Networks, deed: Repeatable): string =>
  JSON.stringify([narrow, deed.slug, deed.kind, deed.channel, deed.date, deed.quantity])
