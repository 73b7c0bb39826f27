import 'server-only'
import type { Staff } from '../auth/roles'
import type { SavedMeanwhile, SentForm } from '../forms/sent-form'
import { type Result, refuse } from '../result'
import { correctCaseEvent, type EventRefusal } from '../timeline/commands'
import { CASE_FIELDS, toCaseFields } from '../cases/case-form'
import { type CaseRefusal, editCase } from '../cases/commands'
import {
  fromEventGuard,
  standingInPlaceOf,
  toCorrectionFields,
  toEventGuard,
} from '../cases/event-form'
import type { CorrectEventInput, EditCaseInput } from '../cases/input'
import type { Fields } from '../cases/merge'
import { getMeanwhile, getStaffCase } from './queries'

/** A refusal, and for `changed_meanwhile` what is saved now. */
export type SaveRefusal<Code> = { code: Code; meanwhile: SavedMeanwhile | null }

const because = <Code>(code: Code) => refuse({ code, meanwhile: null })

/**
 * Saves a case's own fields from a form. The case's version also rises when its timeline or record
 * grows; whoever edits other fields than those is not bothered with it.
 */
export async function saveCaseForm(
  staff: Staff,
  reference: string,
  input: EditCaseInput,
  sent: SentForm,
  now: Date,
): Promise<Result<{ version: number }, SaveRefusal<CaseRefusal>>> {
  const saved = await editCase(staff, reference, input, now)
  if (saved.ok) return saved
  if (saved.error !== 'changed_meanwhile') return because(saved.error)
  const current = await getStaffCase(staff, reference)
  if (!current) return because('missing')
  const fields = toCaseFields(current)
  if (isSame(fields, sent.base)) {
    const again = await editCase(staff, reference, { ...input, version: current.version }, now)
    return again.ok ? again : because(again.error)
  }
  const version = String(current.version)
  return refuse({
    code: 'changed_meanwhile',
    meanwhile: await getMeanwhile(staff, current, sent, { fields, version }),
  })
}

const isSame = (a: Fields, b: Fields) => CASE_FIELDS.every((field) => a[field] === b[field])

/**
 * Corrects the entry that a form was made for. When somebody corrected it meanwhile, the answer holds
 * their correction, so that the next attempt corrects that one.
 */
export async function saveCorrectionForm(
  staff: Staff,
  reference: string,
  input: CorrectEventInput,
  sent: SentForm,
  now: Date,
): Promise<Result<{ id: string }, SaveRefusal<EventRefusal>>> {
  const id = fromEventGuard(sent.version)?.id
  if (id === undefined) return because('missing')
  const saved = await correctCaseEvent(staff, reference, id, input, now)
  if (saved.ok) return saved
  if (saved.error !== 'changed_meanwhile' && saved.error !== 'already_corrected')
    return because(saved.error)
  const current = await getStaffCase(staff, reference)
  const standing = current && standingInPlaceOf(current.events, id)
  if (!current || !standing) return because('already_retracted')
  const shown = { fields: toCorrectionFields(standing), version: toEventGuard(standing) }
  return refuse({
    code: 'changed_meanwhile',
    meanwhile: await getMeanwhile(staff, current, sent, shown),
  })
}
