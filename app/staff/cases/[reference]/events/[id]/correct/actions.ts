'use server'
import {
  finish,
  previewed,
  refused,
  second,
  signedOut,
  unlessLost,
  wrong,
} from '@/app/staff/answer'
import { afterEdit } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import {
  EVENT_ERROR_FIELDS,
  readCorrectionForm,
  toCorrectionCandidate,
} from '@/lib/cases/event-form'
import { correctEventInput } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readFields } from '@/lib/forms/read-form'
import { staffCasePath } from '@/lib/routes'
import { saveCorrectionForm } from '@/lib/staff-cases/commands'
import { isReference } from '@/lib/staff-cases/reference'

/** Puts a corrected entry in the place of another. */
export async function submitCorrection(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readCorrectionForm(form)
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    if (readFields(form, ['intent']).intent === 'preview') return previewed(asked)
    const input = correctEventInput.safeParse(toCorrectionCandidate(sent))
    if (!input.success) return wrong(asked, fieldErrors(input.error, EVENT_ERROR_FIELDS))
    const saved = await saveCorrectionForm(staff, reference, input.data, sent, new Date())
    if (saved.ok)
      return finish(form, afterEdit(staffCasePath(reference), 'event_corrected', saved.value.id))
    const { code, meanwhile } = saved.error
    return meanwhile ? second(asked, meanwhile) : refused(asked, code)
  })
}
