'use server'
import { getViewer } from '@/lib/auth/viewer'
import { withdrawInput } from '@/lib/cases/input'
import type { FormState } from '@/lib/forms/form-state'
import { withdrawCase } from '@/lib/publishing/commands'
import { confirmWithReason } from '../confirm'

/** Takes a published case away from the public, with a reason for the history. */
export async function submitWithdraw(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: withdrawInput,
    command: withdrawCase,
    done: 'withdrawn',
  })
}
