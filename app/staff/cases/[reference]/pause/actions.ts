'use server'
import { getViewer } from '@/lib/auth/viewer'
import { withdrawInput } from '@/lib/cases/input'
import type { FormState } from '@/lib/forms/form-state'
import { pauseCase } from '@/lib/publishing/commands'
import { confirmWithReason } from '../confirm'

/** Pauses the version of a case that the sender has looked at. */
export async function submitPause(reference: string, previous: FormState, form: FormData) {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: withdrawInput,
    command: pauseCase,
    done: 'paused',
  })
}
