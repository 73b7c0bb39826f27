import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import type { Publishing } from '@/lib/publishing/publishing'
import { previewPath, staffCasePath } from '@/lib/routes'
import { CaseLink } from '../case-link'
import { Contradictions } from '../contradictions'
import type { Submit } from '../form'
import { Moment } from '../moment'
import { ReasonForm } from '../reason-form'
import { Difference } from './difference'
import { Hits } from './hits'
import { type Decisions, OpenReviewPart, scheduleWords } from './open-review'
import { AskForm } from './review-forms'

type Props = {
  caseRecord: StaffCase
  publishing: Publishing
  may: { ask: boolean; decide: boolean }
  submits: Decisions & { ask: Submit; publish: Submit }
  zones: readonly string[]
}

/** What would become public, what that changes, who has to agree, and the one thing to do next. */
export function PublishCase(props: Props) {
  const { caseRecord, publishing } = props
  const t = useTranslations('publishing')
  const refusal = useTranslations('staff.form.refusal')
  const { reference, title } = caseRecord
  const { needs, declined } = publishing
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title', { title })}
      </PageTitle>
      {declined && (
        <Notice title={t('declined.title')}>
          <p>
            {t.rich('declined.by', {
              name: declined.by,
              reason: declined.reason,
              at: () => <Moment at={declined.at} />,
            })}
          </p>
        </Notice>
      )}
      <Section id="difference" title={t('difference.title')}>
        <p>
          <a href={previewPath(reference)}>{t('preview.link')}</a>
        </p>
        {publishing.after === null ? (
          <p>{refusal('consent_needed')}</p>
        ) : (
          <Difference {...publishing} after={publishing.after} />
        )}
      </Section>
      <Hits hits={publishing.hits} />
      <Contradictions caseRecord={caseRecord} />
      {needs.length > 0 && (
        <Section id="needs" title={t('needsTitle')}>
          <ul className="list-disc ps-5">
            {needs.map((need) => (
              <li key={need}>{t(`needs.${need}`)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Next {...props} />
    </>
  )
}

function Next({ caseRecord, publishing, may, submits, zones }: Props) {
  const t = useTranslations('publishing')
  const { version, updatedAt, reference, state, schedule } = caseRecord
  const guard = { version: String(version), seenAt: updatedAt.toISOString() }
  const cancel = staffCasePath(reference)
  const { needs, review, changes } = publishing
  if (schedule !== null)
    return (
      <Section id="scheduled" title={t('scheduled.title')}>
        <p>{t('scheduled.lead', scheduleWords(schedule.at, schedule.zone))}</p>
        <ReasonForm
          submit={submits.takeBack}
          start={freshForm({ reason: '' }, guard)}
          reason={null}
          words={t('scheduled.cancel')}
          cancel={cancel}
        />
      </Section>
    )
  if (review !== null)
    return (
      <OpenReviewPart
        {...{ caseRecord, review }}
        mayDecide={may.decide}
        reasonNeeded={needs.includes('name_guard')}
        decisions={submits}
      />
    )
  if (!may.ask || publishing.after === null || (changes.length === 0 && publishing.before !== null))
    return null
  if (needs.length === 0)
    return (
      <Section id="again" title={t('again.submit')}>
        <p>{t('again.lead')}</p>
        <ReasonForm
          submit={submits.publish}
          start={freshForm({ reason: '' }, guard)}
          reason={null}
          words={t('again.submit')}
          look="main"
          cancel={cancel}
        />
      </Section>
    )
  return (
    <Section id="ask" title={t('ask.title')}>
      <p>{t('ask.lead')}</p>
      <AskForm
        submit={submits.ask}
        start={freshForm({ reason: '', moment: '', zone: '' }, guard)}
        maySchedule={state === 'draft'}
        {...{ zones, cancel }}
      />
    </Section>
  )
}
