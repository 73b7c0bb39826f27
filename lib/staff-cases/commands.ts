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
import { type Said, type Saved, addEntry, saveEntry } from '../record/commands'
import type { FieldErrors } from '../record/entry'
import { type EntryTarget, toEntryForm } from '../record/entry-form'
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
 * Saves an entry of the record from a form, or adds it. Other fields that somebody saved meanwhile stay
 * theirs; of the same field the answer holds both.
 */
export async function saveEntryForm(
  staff: Staff,
  reference: string,
  target: EntryTarget,
  said: Said,
  sent: SentForm,
  now: Date,
): Promise<Result<Saved, EntryFormRefusal>> {
  const { kind, id } = target
  const saved =
    id === null
      ? await addEntry(staff, reference, kind, target.parentId, said, now)
      : await saveEntry(
          staff,
          reference,
          kind,
          id,
          said,
          { version: Number(sent.version) || 0, base: sent.base },
          now,
        )
  if (saved.ok) return saved
  const { error } = saved
  if (error.code === 'invalid')
    return refuse({ code: 'invalid', errors: error.errors, meanwhile: null })
  if (error.code !== 'conflict') return refuse({ code: error.code, errors: {}, meanwhile: null })
  const current = await getStaffCase(staff, reference)
  if (!current) return refuse({ code: 'missing', errors: {}, meanwhile: null })
  // What a form has beside the entry's own fields stands as it was typed.
  const theirs = { ...sent.base, ...toEntryForm(kind, error.theirs) }
  const fields = Object.fromEntries(
    Object.keys(sent.base).map((name) => [name, theirs[name] ?? '']),
  )
  const shown = { fields, version: String(error.version) }
  const meanwhile = await getMeanwhile(staff, current, sent, shown)
  return refuse({ code: 'changed_meanwhile', errors: {}, meanwhile })
}

/** Why an entry was not saved: codes by field, or one for the whole form. */
export type EntryFormRefusal = SaveRefusal<string> & { errors: FieldErrors }

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
