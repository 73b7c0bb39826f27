import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { CaseState } from '@/lib/cases/vocabulary'

const TONES = {
  draft: 'accent',
  published: 'good',
  withdrawn: 'danger',
} as const satisfies Record<CaseState, TagTone>

/** Whether a case is public. */
export function StateTag({ state }: { state: CaseState }) {
  const t = useTranslations('staff.state')
  return <Tag tone={TONES[state]}>{t(state)}</Tag>
}
