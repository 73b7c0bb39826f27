import 'server-only'
import type { Staff } from '@/lib/auth/roles'
import type { StaffCase } from '@/lib/cases/staff-case'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { type FormState, freshForm } from '@/lib/forms/form-state'
import {
  type EntryTarget,
  emptyEntryForm,
  readEntryForm,
  toEntryForm,
} from '@/lib/record/entry-form'
import type { StaffEntry } from '@/lib/record/staff-entry'

/** The name of the draft of an entry's form. */
export const entryDraft = (target: EntryTarget): string =>
  target.id === null
    ? draftForm('entry', target.kind, 'in', target.parentId)
    : draftForm('entry', target.kind, target.id)

/** The form for an entry as it opens: as it is stored, or as its author left it. */
export function startEntry(
  staff: Staff,
  caseRecord: StaffCase,
  target: EntryTarget,
  entry: StaffEntry | null,
): Promise<FormState> {
  const fresh = entry
    ? freshForm(toEntryForm(target.kind, entry.texts), {
        version: String(entry.version),
        seenAt: caseRecord.updatedAt.toISOString(),
      })
    : freshForm(emptyEntryForm(target.kind))
  const read = (form: FormData) => readEntryForm(target.kind, form)
  return withDraft(staff, entryDraft(target), fresh, read, caseRecord.caseId)
}
