'use server'
import { getViewer } from '@/lib/auth/viewer'
import { withdrawInput } from '@/lib/cases/input'
import type { FormState } from '@/lib/forms/form-state'
import { archiveCase, reopenCase } from '@/lib/publishing/commands'
import { confirmWithReason } from '../confirm'

/** Keeps the version of a case that the sender has looked at for reading alone. */
export async function submitArchive(reference: string, previous: FormState, form: FormData) {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: withdrawInput,
    command: archiveCase,
    done: 'archived',
  })
}

/** Takes an archived case up again. */
export async function submitReopen(reference: string, previous: FormState, form: FormData) {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: withdrawInput,
    command: reopenCase,
    done: 'reopened',
  })
}
