'use server'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { orNull } from '@/lib/forms/read-form'
import { readSentForm } from '@/lib/forms/sent-form'
import { sectionsPath } from '@/lib/routes'
import { addSection } from '@/lib/sections/commands'
import { sectionInput } from '@/lib/sections/input'

/** Adds a section of the organisation. */
export async function submitSection(previous: FormState, form: FormData): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['code', 'name', 'countryCode']), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const { code, name, countryCode } = asked.sent.fields
    const input = sectionInput.safeParse({ code, name, countryCode: orNull(countryCode) })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const added = await addSection(staff, input.data, new Date())
    if (!added.ok) return refused(asked, added.error)
    return finish(form, afterDoing(sectionsPath(), 'section_added'))
  })
}
