// What the worker can be asked to do. A payload names rows by their ids: it stands in the queue in
// clear, so nothing about a person may be in it.
import * as z from 'zod'

export const TASKS = {
  /** Sends one mail. */
  'mail:send': z.strictObject({ mailId: z.uuid() }),
  /** Queues a mail for every follower who was not told of an occasion yet. */
  'follows:tell': z.strictObject({ occasionId: z.uuid() }),
} as const

export type TaskName = keyof typeof TASKS
export type Payload<Name extends TaskName> = z.infer<(typeof TASKS)[Name]>

/**
 * How often a task is tried before it is given up. The queue waits longer after each time, e to the
 * power of the attempt in seconds and six hours at most: sixteen tries take about two days.
 */
export const ATTEMPTS = 16
