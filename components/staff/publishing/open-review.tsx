import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import type { StaffCase } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import type { OpenReview } from '@/lib/publishing/publishing'
import { toMoment } from '@/lib/record/moment'
import { staffCasePath } from '@/lib/routes'
import { ReasonForm } from '../reason-form'
import { Moment } from '../moment'
import type { Submit } from '../form'

export type Decisions = { approve: Submit; decline: Submit; takeBack: Submit }

type Props = {
  caseRecord: StaffCase
  review: OpenReview
  /** Whether whoever looks is an editor. */
  mayDecide: boolean
  /** The guard of names found something: approving takes a reason. */
  reasonNeeded: boolean
  decisions: Decisions
}

/** A request that waits: who asks, and the forms of whoever may decide or take it back. */
export function OpenReviewPart({ caseRecord, review, mayDecide, reasonNeeded, decisions }: Props) {
  const t = useTranslations('publishing.review')
  const guard = {
    version: String(caseRecord.version),
    seenAt: caseRecord.updatedAt.toISOString(),
  }
  const cancel = staffCasePath(caseRecord.reference)
  const start = freshForm({ reason: '' }, guard)
  const decides = mayDecide && !review.isOwn && !review.isStale
  return (
    <Section id="review" title={t('title')}>
      <p>
        {t.rich('asked', {
          name: review.requestedBy,
          at: () => <Moment at={review.requestedAt} />,
        })}
      </p>
      {review.reason !== null && <p>{t('why', { reason: review.reason })}</p>}
      {review.publishAt !== null && review.publishZone !== null && (
        <p>{t('at', scheduleWords(review.publishAt, review.publishZone))}</p>
      )}
      {review.isStale && <p>{t('stale')}</p>}
      {review.isOwn ? <p>{t('own')}</p> : !mayDecide && <p>{t('mayNot')}</p>}
      {decides && (
        <>
          <ReasonForm
            submit={decisions.approve}
            {...{ start, cancel }}
            reason={
              reasonNeeded ? { label: t('approveReason'), hint: t('approveReasonHint') } : null
            }
            words={review.publishAt === null ? t('approve') : t('approveLater')}
            look="main"
          />
          <details>
            <summary>{t('declineTitle')}</summary>
            <ReasonForm
              submit={decisions.decline}
              {...{ start, cancel }}
              reason={{ label: t('declineReason') }}
              words={t('decline')}
            />
          </details>
        </>
      )}
      {(review.isOwn || review.isStale) && (
        <ReasonForm
          submit={decisions.takeBack}
          {...{ start, cancel }}
          reason={null}
          words={t('takeBack')}
        />
      )}
    </Section>
  )
}

/** A moment by the clock of its zone. */
export const scheduleWords = (at: Date, zone: string) => ({
  moment: toMoment(at, zone).replace('T', ' '),
  zone,
})
