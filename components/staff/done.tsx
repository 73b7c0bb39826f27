import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

const DONE = [
  'opened',
  'saved',
  'published',
  'withdrawn',
  'review_requested',
  'review_approved',
  'review_declined',
  'review_taken_back',
  'paused',
  'archived',
  'reopened',
  'deleted',
  'restored',
  'event_added',
  'event_corrected',
  'event_retracted',
  'user_disabled',
  'person_added',
  'entry_added',
  'entry_saved',
  'entry_deleted',
  'entry_restored',
  'entry_undone',
  'source_saved',
  'source_verified',
  'file_added',
  'file_deleted',
  'clearance_given',
  'clearance_taken',
  'photograph_added',
  'photograph_saved',
  'photograph_deleted',
  'photograph_restored',
  'appeal_live',
  'appeal_paused',
  'appeal_closed',
  'correction_explained',
  'history_redacted',
  'tally_reported',
  'tally_verified',
  'tally_rejected',
  'tally_included',
  'evidence_added',
  'sheet_imported',
  'section_added',
  'sections_given',
  'campaign_added',
  'campaign_published',
  'campaign_withdrawn',
] as const
type DoneCode = (typeof DONE)[number]

/** The address of a page that says what was just done. */
export const afterDoing = (path: string, done: DoneCode): string => `${path}?done=${done}`

/** The same for a change of the case itself that can be taken back; `id`: of what was changed. */
export const afterEdit = (path: string, done: DoneCode, id: string): string =>
  `${afterDoing(path, done)}&undo=${id}`

/** The same for a change of the record, at the place where it was done. */
export const afterChange = (
  path: string,
  done: DoneCode,
  { revisionId, place }: { revisionId: string; place: string },
): string => `${afterDoing(path, done)}&undo=${revisionId}&at=${place}#${place}`

/** Says what was just done, as the address tells; nothing when it tells nothing. */
export function Done({ code }: { code: string | string[] | undefined }) {
  const t = useTranslations('staff.done')
  const done = DONE.find((known) => known === code)
  return done === undefined ? null : <Notice kind="done" title={t(done)} />
}
