import 'server-only'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import type { AppealDone } from '@/lib/appeals/write'
import { appealFields } from '@/lib/appeals/fields'
import { targetFields } from '@/lib/appeals/target-fields'
import type { Staff } from '@/lib/auth/roles'
import type { Fields } from '@/lib/cases/merge'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import type { Result } from '@/lib/result'
import { getStaffAppeal } from '@/lib/staff-appeals/queries'
import type { StaffAppeal } from '@/lib/staff-appeals/staff-appeal'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

type Sent = {
  /** Asks who is signed in; each door does so itself. */
  viewer: () => Promise<Staff | null>
  reference: string
  /** Of the appeal; null: it is being begun. */
  id: string | null
  previous: FormState
  form: FormData
}

type Step<T> = {
  fields: readonly string[]
  read: (typed: Fields) => Result<T, Record<string, string>>
  work: (
    staff: Staff,
    seen: { id: string; version: number },
    value: T,
    now: Date,
  ) => Promise<AppealDone>
  /** Where to go then; `id`: of the appeal, or of what was added to it. */
  after: (id: string) => string
}

/** Answers a form about an appeal. Bound arguments travel through the browser, and are checked. */
export async function answerStep<T>(
  { viewer, reference, id, previous, form }: Sent,
  { fields, read, work, after }: Step<T>,
): Promise<FormState> {
  const sent = readSentForm(form, fields)
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await viewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference) || (id !== null && !isUuid(id))) return refused(asked, 'missing')
    const value = read(sent.fields)
    if (!value.ok) return wrong(asked, value.error)
    const now = new Date()
    const seen = { id: id ?? '', version: Number(sent.version) || 0 }
    const done = await work(staff, seen, value.value, now)
    if (done.ok) return finish(form, after(done.value.id))
    if (done.error !== 'changed_meanwhile') return refused(asked, done.error)
    const caseRecord = await getStaffCase(staff, reference)
    const current = caseRecord && (await getStaffAppeal(staff, caseRecord.caseId, seen.id, now))
    if (!current) return refused(asked, 'missing')
    return second(asked, {
      fields: fieldsNow(current, sent.base),
      version: String(current.version),
      seenAt: current.updatedAt.toISOString(),
      saved: [{ by: current.writtenBy ?? '', at: current.updatedAt.toISOString() }],
    })
  })
}

/** What a form with these fields would show now. */
function fieldsNow(current: StaffAppeal, base: Fields): Fields {
  if ('number' in base) return appealFields(current.values)
  if (!('office' in base)) return base
  const target = current.targets.find(({ office }) => office === base.office)
  return target ? targetFields(target) : base
}
