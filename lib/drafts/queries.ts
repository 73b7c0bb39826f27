import 'server-only'
import type { Staff } from '../auth/roles'
import { draftKeeper } from '../crypto/draft-keeper'
import { unseal } from '../crypto/seal'
import { db } from '../db'
import type { FormState } from '../forms/form-state'
import type { SentForm } from '../forms/sent-form'
import { cellOf, draftId } from '../privacy/sealed-cell'
import { formOf } from './content'

/**
 * A form as its author left it: with what they typed and have not saved, compared with what it was
 * made from; or as it is (`fresh`), when they left nothing. `read` reads a sent form of this kind.
 */
export async function withDraft(
  staff: Staff,
  form: string,
  fresh: FormState,
  read: (sent: FormData) => SentForm,
  caseId: string | null,
): Promise<FormState> {
  const found = await db.draft.findUnique({
    where: { userId_form: { userId: staff.id, form } },
    select: { contentSealed: true, updatedAt: true },
  })
  const draft = { form, keeper: draftKeeper(staff.id, form), caseId: caseId ?? '' }
  if (!found) return { ...fresh, draft: { ...draft, keptAt: null } }
  const cell = cellOf('Draft', 'contentSealed', draftId(staff.id, form))
  const typed = read(formOf(unseal(found.contentSealed, cell)))
  return {
    ...fresh,
    fields: { ...fresh.fields, ...typed.fields },
    // A form without a guard has nothing to be compared with.
    ...(fresh.version === ''
      ? {}
      : { base: typed.base, version: typed.version, seenAt: typed.seenAt }),
    draft: { ...draft, keptAt: found.updatedAt.toISOString() },
  }
}

/** The forms of a case in which somebody left something unsaved. */
export async function listDrafts(staff: Staff, caseId: string): Promise<string[]> {
  const rows = await db.draft.findMany({
    where: { userId: staff.id, caseId },
    select: { form: true },
  })
  return rows.map(({ form }) => form)
}
