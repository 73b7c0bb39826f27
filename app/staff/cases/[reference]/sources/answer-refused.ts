import 'server-only'
import { STATUS_OF_REFUSAL, toRefusal } from '@/lib/forms/codes'
import { setStatus } from '@/lib/http/status'

/** A page that says why something was refused answers with the status of the refusal. */
export function answerRefused(code: string | string[] | undefined): void {
  if (typeof code === 'string') setStatus(STATUS_OF_REFUSAL[toRefusal(code)])
}
