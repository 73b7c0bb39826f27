'use server'
import { getViewer } from '@/lib/auth/viewer'
import { publishInput } from '@/lib/cases/input'
import type { FormState } from '@/lib/forms/form-state'
import { publishCase } from '@/lib/publishing/commands'
import { confirmWithReason } from '../confirm'

/** Publishes the version of a case that the sender has looked at. */
export async function submitPublish(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: publishInput,
    command: publishCase,
    done: 'published',
  })
}
