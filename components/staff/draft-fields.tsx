import type { KeptDraft } from '@/lib/forms/form-state'
import { DRAFT_CASE, DRAFT_FORM, DRAFT_KEEPER } from '@/lib/drafts/content'

/** What a form carries so that its text can be kept for its author. */
export function DraftFields({ draft: { form, keeper, caseId } }: { draft: KeptDraft }) {
  return (
    <>
      <input type="hidden" name={DRAFT_FORM} defaultValue={form} />
      <input type="hidden" name={DRAFT_KEEPER} defaultValue={keeper} />
      <input type="hidden" name={DRAFT_CASE} defaultValue={caseId} />
    </>
  )
}
