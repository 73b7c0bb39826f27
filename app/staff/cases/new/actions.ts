'use server'
import { getTranslations } from 'next-intl/server'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { plainLabel } from '@/lib/cases/label'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { OPEN_ERROR_FIELDS, readOpenForm, toOpenCandidate } from '@/lib/cases/case-form'
import { openCase } from '@/lib/cases/commands'
import { openCaseInput } from '@/lib/cases/input'
import { labelWords } from '@/lib/cases/label-words'
import { LIBERTY_STATUSES } from '@/lib/cases/vocabulary'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { staffCasePath } from '@/lib/routes'

/** Opens a case as a draft. */
export async function submitNewCase(previous: FormState, form: FormData): Promise<FormState> {
  const asked = { sent: readOpenForm(form), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const { fields } = asked.sent
    const candidate = toOpenCandidate(fields, await sayStatus(fields.status))
    const input = openCaseInput.safeParse(candidate)
    if (!input.success) return wrong(asked, fieldErrors(input.error, OPEN_ERROR_FIELDS))
    const opened = await openCase(staff, input.data, new Date())
    if (!opened.ok) return refused(asked, opened.error)
    return finish(form, afterDoing(staffCasePath(opened.value.reference), 'opened'))
  })
}

/** A status as an entry of the timeline says it, in the language in which the record is kept. */
async function sayStatus(code: string | undefined): Promise<string> {
  // What is no status is refused at its own field, and at no other.
  const status = LIBERTY_STATUSES.find((known) => known === code) ?? 'unknown'
  const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: 'status' })
  return labelWords(plainLabel(status), DEFAULT_LOCALE, t, ({ edtf }) => edtf)
}
