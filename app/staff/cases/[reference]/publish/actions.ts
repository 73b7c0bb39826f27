'use server'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { publishCase } from '@/lib/publishing/commands'
import { publishInput } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { orNull } from '@/lib/forms/read-form'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCasePath } from '@/lib/routes'
import { getCaseMeanwhile } from '@/lib/staff-cases/queries'
import { isReference } from '@/lib/staff-cases/reference'

/** Publishes the version of a case that the sender has looked at. */
export async function submitPublish(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, ['reason'])
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    const reason = orNull(sent.fields.reason)
    const input = publishInput.safeParse({
      version: sent.version,
      ...(reason === null ? {} : { reason }),
    })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const published = await publishCase(staff, reference, input.data, new Date())
    if (published.ok) return finish(form, afterDoing(staffCasePath(reference), 'published'))
    const changed = published.error === 'changed_meanwhile'
    const meanwhile = changed ? await getCaseMeanwhile(staff, reference, sent) : null
    return meanwhile ? second(asked, meanwhile) : refused(asked, published.error)
  })
}
