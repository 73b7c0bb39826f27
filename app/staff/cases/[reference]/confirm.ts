import 'server-only'
import type { z } from 'zod'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import type { Staff } from '@/lib/auth/roles'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { orNull } from '@/lib/forms/read-form'
import { readSentForm } from '@/lib/forms/sent-form'
import type { Result } from '@/lib/result'
import { staffCasePath } from '@/lib/routes'
import { getCaseMeanwhile } from '@/lib/staff-cases/queries'
import { isReference } from '@/lib/staff-cases/reference'

type Confirmed<Input> = {
  /** Takes the version that was looked at, and the reason if one was given. */
  input: z.ZodType<Input>
  /** Fields of the form beside the reason. */
  more?: readonly string[]
  command: (
    staff: Staff,
    reference: string,
    input: Input,
    now: Date,
  ) => Promise<Result<unknown, string>>
  /** What the page of the case says afterwards. */
  done: Parameters<typeof afterDoing>[1]
}

/**
 * What is done with a whole case on a page that asks why: publishing, withdrawing, deleting. It is done
 * to the version that the sender looked at; when somebody saved since, the page says who. `viewer`: asks
 * who is signed in; each door does so itself.
 */
export async function confirmWithReason<Input>(
  viewer: () => Promise<Staff | null>,
  reference: string,
  previous: FormState,
  form: FormData,
  { input, more = [], command, done }: Confirmed<Input>,
): Promise<FormState> {
  const sent = readSentForm(form, ['reason', ...more])
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await viewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    const reason = orNull(sent.fields.reason)
    const read = input.safeParse({
      version: sent.version,
      ...Object.fromEntries(more.map((name) => [name, sent.fields[name] ?? ''])),
      ...(reason === null ? {} : { reason }),
    })
    if (!read.success) return wrong(asked, fieldErrors(read.error))
    const result = await command(staff, reference, read.data, new Date())
    if (result.ok) return finish(form, afterDoing(staffCasePath(reference), done))
    const changed = result.error === 'changed_meanwhile'
    const meanwhile = changed ? await getCaseMeanwhile(staff, reference, sent) : null
    return meanwhile ? second(asked, meanwhile) : refused(asked, result.error)
  })
}
