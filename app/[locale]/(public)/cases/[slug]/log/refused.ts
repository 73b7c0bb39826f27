import { newFormKey } from '@/lib/crypto/form-key'
import { type PageStatus, setRetryAfter, setStatus } from '@/lib/http/status'
import type { LogRefusal } from '@/lib/messages/commands'
import { isIdempotencyKey } from '@/lib/messages/input'
import { keyOf, typedLog } from '@/lib/messages/log-form'
import type { LogFormState } from '@/lib/messages/log-state'

export type Why = {
  status: PageStatus
  problems?: LogFormState['problems']
  refusal?: LogFormState['refusal']
  /** Whether the form goes on with a new idempotency key. */
  newKey?: boolean
  challenge?: LogFormState['challenge']
  /** Seconds after which it is worth trying again. */
  wait?: number
}

const REFUSALS: Record<LogRefusal, Why> = {
  missing: { status: 404, refusal: 'missing' },
  withdrawn: { status: 410, refusal: 'withdrawn' },
  archived: { status: 410, refusal: 'archived' },
  unknown_appeal: { status: 422, problems: [{ field: 'appeal', code: 'unknown_appeal' }] },
  appeal_stopped: { status: 409, refusal: 'appeal_stopped' },
  // What was sent first is counted. Sent once more, this is another message, under another key.
  key_reused: { status: 409, problems: [{ field: 'key', code: 'key_reused' }], newKey: true },
  after_release: { status: 422, problems: [{ field: 'date', code: 'after_release' }] },
}

/** What the form is told when its message was not logged: why, and everything that was typed. */
export function refused(why: Why | LogRefusal, before: LogFormState, form: FormData): LogFormState {
  const {
    status,
    problems = [],
    refusal = null,
    newKey = false,
    challenge = null,
    wait,
  } = typeof why === 'string' ? REFUSALS[why] : why
  setStatus(status)
  if (wait !== undefined) setRetryAfter(wait)
  const sent = keyOf(form)
  const typed = typedLog(form)
  // Sent once more, it is logged for the case alone: nothing that somebody did is lost.
  const withoutAppeal =
    refusal === 'appeal_stopped' || problems.some(({ field }) => field === 'appeal')
  return {
    attempt: before.attempt + 1,
    problems,
    refusal,
    typed: withoutAppeal ? { ...typed, appeal: '' } : typed,
    key: newKey || !isIdempotencyKey(sent) ? newFormKey(new Date()) : sent,
    challenge,
  }
}
