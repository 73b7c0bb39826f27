import 'server-only'
import { seal } from '../crypto/seal'
import { userOfKeeper } from '../crypto/draft-keeper'
import { db } from '../db'
import { cellOf, draftId } from '../privacy/sealed-cell'
import { isUuid } from '../text/uuid'
import { contentOf, DRAFT_CASE, DRAFT_FORM, DRAFT_KEEPER } from './content'

const nameIn = (form: unknown, field: string): string => {
  const value = form instanceof FormData ? form.get(field) : null
  return typeof value === 'string' ? value : ''
}

/** Whose draft a sent form has, and which; null when it has none, or says so falsely. */
function draftIn(form: unknown): { userId: string; form: string; caseId: string | null } | null {
  const name = nameIn(form, DRAFT_FORM)
  const userId = userOfKeeper(nameIn(form, DRAFT_KEEPER), name)
  const caseId = nameIn(form, DRAFT_CASE)
  return userId === null ? null : { userId, form: name, caseId: isUuid(caseId) ? caseId : null }
}

/**
 * Keeps what somebody typed, for them alone, sealed. It is no part of the record and leaves no audit
 * entry (docs/decisions/0031): the row itself says whose it is and since when. Answers when it was
 * kept; null when the form has no draft of theirs or is too long to keep.
 */
export async function keepDraft(form: unknown, now: Date): Promise<Date | null> {
  const draft = draftIn(form)
  const content = contentOf(form)
  if (!draft || content === null) return null
  const { userId } = draft
  const cell = cellOf('Draft', 'contentSealed', draftId(userId, draft.form))
  const kept = { contentSealed: seal(content, cell), updatedAt: now, caseId: draft.caseId }
  await db.draft.upsert({
    where: { userId_form: { userId, form: draft.form } },
    create: { userId, form: draft.form, ...kept },
    update: kept,
  })
  return now
}

/** Forgets what somebody typed: they saved it, or do not want it any more. */
export async function forgetDraft(form: unknown): Promise<void> {
  const draft = draftIn(form)
  if (draft) await db.draft.deleteMany({ where: { userId: draft.userId, form: draft.form } })
}
