import 'server-only'
import type { Staff } from '../auth/roles'
import type { SavedMeanwhile, SentForm } from '../forms/sent-form'
import { type Result, refuse } from '../result'
import { correctCaseEvent, type EventRefusal } from '../timeline/commands'
import { saveCitations } from '../citations/commands'
import { toCaseFields, toEditCandidate, toSavedFields } from '../cases/case-form'
import { type Edited, editCase } from '../editing/commands'
import type { CaseRefusal } from '../cases/refusal'
import {
  fromEventGuard,
  standingInPlaceOf,
  toCorrectionFields,
  toEventGuard,
} from '../cases/event-form'
import { type CorrectEventInput, type EditCaseInput, editCaseInput } from '../cases/input'
import { mergeFields } from '../cases/merge'
import type { StaffCase } from '../cases/staff-case'
import { type Said, type Saved, addEntry, saveEntry } from '../record/commands'
import type { FieldErrors } from '../record/entry'
import { type EntryTarget, toEntryForm } from '../record/entry-form'
import { editSource } from '../sources/commands'
import { SOURCE_FIELD_NAMES, type SourceValues, sourceTexts } from '../sources/fields'
import { getCitedSource } from '../sources/queries'
import type { SavedSource, SourceRefusal } from '../sources/write'
import { getMeanwhile, getStaffCase } from './queries'

/** A refusal, and for `changed_meanwhile` what is saved now. */
export type SaveRefusal<Code> = { code: Code; meanwhile: SavedMeanwhile | null }

const because = <Code>(code: Code) => refuse({ code, meanwhile: null })

// So many may save between two looks at a case before somebody is asked to try again.
const ATTEMPTS = 20

/**
 * Saves a case's own fields from a form. When somebody saved other fields meanwhile, both keep their
 * work; where both changed the same field differently, nothing is saved and the answer holds theirs.
 */
export async function saveCaseForm(
  staff: Staff,
  reference: string,
  input: EditCaseInput,
  sent: SentForm,
  now: Date,
): Promise<Result<Edited, SaveRefusal<CaseRefusal>>> {
  let next = input
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const saved = await editCase(staff, reference, next, now)
    if (saved.ok) return saved
    if (saved.error !== 'changed_meanwhile') return because(saved.error)
    const current = await getStaffCase(staff, reference)
    if (!current) return because('missing')
    const merged = mergeCase(current, input, sent)
    if (merged === null) return disputed(staff, current, sent)
    next = merged
  }
  return because('changed_meanwhile')
}

/** What I changed on top of what is saved now; null where both changed the same field differently. */
function mergeCase(current: StaffCase, input: EditCaseInput, sent: SentForm): EditCaseInput | null {
  const { merged, disputed } = mergeFields(sent.base, toCaseFields(current), toSavedFields(input))
  if (disputed.length > 0) return null
  const read = editCaseInput.safeParse(toEditCandidate(merged, String(current.version)))
  // Each of the two is right for itself, and both together need not be.
  return read.data ?? null
}

async function disputed(staff: Staff, current: StaffCase, sent: SentForm) {
  const shown = { fields: toCaseFields(current), version: String(current.version) }
  return refuse({
    code: 'changed_meanwhile' as const,
    meanwhile: await getMeanwhile(staff, current, sent, shown),
  })
}

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

/**
 * Saves what is recorded of a source from a form. Whoever saves second is told what was saved meanwhile;
 * that somebody only looked at the source is saved too.
 */
export async function saveSourceForm(
  staff: Staff,
  reference: string,
  id: string,
  values: SourceValues,
  sent: SentForm,
  now: Date,
): Promise<Result<SavedSource, SaveRefusal<SourceRefusal>>> {
  const saved = await editSource(staff, id, values, Number(sent.version) || 0, now)
  if (saved.ok) return saved
  if (saved.error !== 'changed_meanwhile') return because(saved.error)
  const current = await getStaffCase(staff, reference)
  const source = current && (await getCitedSource(staff, current.caseId, id))
  if (!current || !source?.values) return because('missing')
  const fields = sourceTexts(source.values)
  if (SOURCE_FIELD_NAMES.every((name) => fields[name] === sent.base[name])) {
    const again = await editSource(staff, id, values, source.version, now)
    return again.ok ? again : because(again.error)
  }
  const version = String(source.version)
  return refuse({
    code: 'changed_meanwhile',
    meanwhile: await getMeanwhile(staff, current, sent, { fields, version }),
  })
}

/** Saves where in a source the statements of a case are borne out, from the form of that source. */
export async function saveCitationsForm(
  staff: Staff,
  reference: string,
  sourceId: string,
  sent: SentForm,
  now: Date,
): Promise<Result<null, SaveRefusal<string>>> {
  const saved = await saveCitations(staff, reference, sourceId, sent, now)
  if (saved.ok) return saved
  const { error } = saved
  if (error.code !== 'conflict') return because(error.code)
  const current = await getStaffCase(staff, reference)
  if (!current) return because('missing')
  const shown = { fields: error.theirs, version: sent.version }
  return refuse({
    code: 'changed_meanwhile',
    meanwhile: await getMeanwhile(staff, current, sent, shown),
  })
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
