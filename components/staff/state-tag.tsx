import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { ListState } from '@/lib/staff-cases/case-row'

const TONES = {
  draft: 'accent',
  in_review: 'accent',
  scheduled: 'accent',
  published: 'good',
  paused: 'danger',
  withdrawn: 'danger',
  archived: 'plain',
  deleted: 'plain',
} as const satisfies Record<ListState, TagTone>

/** Whether a case is public, or deleted. */
export function StateTag({ state }: { state: ListState }) {
  const t = useTranslations('staff.state')
  return <Tag tone={TONES[state]}>{t(state)}</Tag>
}
