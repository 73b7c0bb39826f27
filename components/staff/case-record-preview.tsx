import { useTranslations } from 'next-intl'
import { Prose } from '@/components/cases/local-text'
import { People } from '@/components/cases/people'
import { Section } from '@/components/cases/section'
import { SourceList } from '@/components/cases/sources'
import { Timeline } from '@/components/cases/timeline'
import type { IsoDay } from '@/lib/dates/partial-date'
import type { StaffCase } from '@/lib/cases/staff-case'

/** The record as the public reads it, or would if it were published now. */
export function CaseRecordPreview({
  caseRecord: { preview },
  today,
  withTimeline = false,
}: {
  caseRecord: StaffCase
  /** For how long somebody has been held. */
  today: IsoDay
  withTimeline?: boolean
}) {
  const t = useTranslations('cases')
  return (
    <div className="space-y-10 rounded-lg border border-line bg-surface p-4 sm:p-6">
      {withTimeline && preview.summary !== null && (
        <Section id="summary" title={t('page.summary')}>
          <Prose of={preview.summary} />
        </Section>
      )}
      <People caseRecord={preview} today={today} />
      {withTimeline && (
        <Section id="timeline" title={t('timeline.title')}>
          <Timeline caseRecord={preview} />
        </Section>
      )}
      <Section id="sources" title={t('sources.title')}>
        <SourceList sources={preview.sources} />
      </Section>
    </div>
  )
}
