import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import type { IsoDay } from '@/lib/dates/partial-date'
import type { HistoryEntry } from '@/lib/history/entry'
import { heldDeedsPath, newCasePath, waitingFiguresPath } from '@/lib/routes'
import type { StaffCaseRow } from '@/lib/staff-cases/case-row'
import { staffListHref } from '@/lib/staff-cases/list-address'
import { RecentChanges } from './recent-changes'
import { StaffCaseTable } from './staff-case-table'

export type StaffWork = {
  /** For a second person, the longest waiting first. */
  waiting: StaffCaseRow[]
  waitingCount: number
  drafts: StaffCaseRow[]
  draftCount: number
  unverified: number
  /** Claims of supporters that wait until somebody accepts them. */
  held: number
  /** Mails that were given up within a week. */
  undelivered: number
  /** The longest due first. */
  reviews: StaffCaseRow[]
  reviewCount: number
  /** Somebody is to be asked again whether they still agree. */
  consents: StaffCaseRow[]
  consentCount: number
  stale: StaffCaseRow[]
}

/** Where a day begins: what waits for somebody, and what others did. */
export function StaffHome({
  work,
  changes,
  mayOpen,
  today,
}: {
  work: StaffWork
  changes: HistoryEntry[]
  mayOpen: boolean
  today: IsoDay
}) {
  const t = useTranslations('staff.home')
  const isEmpty = [
    work.draftCount,
    work.stale.length,
    work.reviewCount,
    work.waitingCount,
    work.consentCount,
    work.held,
    work.undelivered,
  ].every((count) => count === 0)
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Section id="attention" title={t('attention')}>
        {isEmpty ? <FirstCase mayOpen={mayOpen} /> : <Waiting work={work} today={today} />}
      </Section>
      {work.stale.length > 0 && (
        // The table is a landmark of this name, so there is no section of the same.
        <div className="space-y-4">
          <h2 className="text-2xl font-semibold">{t('stale')}</h2>
          <StaffCaseTable caption={t('stale')} items={work.stale} today={today} />
        </div>
      )}
      <Section id="recent" title={t('recent')}>
        <RecentChanges changes={changes} />
      </Section>
    </>
  )
}

function FirstCase({ mayOpen }: { mayOpen: boolean }) {
  const t = useTranslations('staff.home')
  return (
    <>
      <p>{t('noCases')}</p>
      {mayOpen && <ButtonLink href={newCasePath()}>{t('openFirst')}</ButtonLink>}
    </>
  )
}

function Waiting({
  work: {
    drafts,
    draftCount,
    unverified,
    held,
    undelivered,
    reviews,
    reviewCount,
    waiting,
    waitingCount,
    consents,
    consentCount,
  },
  today,
}: {
  work: StaffWork
  today: IsoDay
}) {
  const t = useTranslations('staff.home')
  const p = useTranslations('publishing')
  const consent = useTranslations('consent')
  const sentences = unverified + held + undelivered
  if (sentences + draftCount + reviewCount + waitingCount + consentCount === 0)
    return <p>{t('nothing')}</p>
  return (
    <>
      {waitingCount > 0 && (
        <>
          <h3 className="text-lg font-semibold">{p('waiting', { count: waitingCount })}</h3>
          <StaffCaseTable
            caption={p('waiting', { count: waitingCount })}
            items={waiting}
            today={today}
          />
        </>
      )}
      {unverified > 0 && (
        <p>
          <a href={waitingFiguresPath()}>{t('unverified', { count: unverified })}</a>
        </p>
      )}
      {held > 0 && (
        <p>
          <a href={heldDeedsPath()}>{t('held', { count: held })}</a>
        </p>
      )}
      {undelivered > 0 && <p>{t('undelivered', { count: undelivered })}</p>}
      {reviewCount > 0 && (
        <>
          <h3 className="text-lg font-semibold">{t('reviews', { count: reviewCount })}</h3>
          <StaffCaseTable
            caption={t('reviews', { count: reviewCount })}
            items={reviews}
            today={today}
          />
        </>
      )}
      {consentCount > 0 && (
        <>
          <h3 className="text-lg font-semibold">{consent('review', { count: consentCount })}</h3>
          <StaffCaseTable
            caption={consent('review', { count: consentCount })}
            items={consents}
            today={today}
          />
        </>
      )}
      {draftCount > 0 && (
        <>
          <h3 className="text-lg font-semibold">{t('drafts', { count: draftCount })}</h3>
          <StaffCaseTable
            caption={t('drafts', { count: draftCount })}
            items={drafts}
            today={today}
          />
          <p>
            <a href={staffListHref({ q: '', state: 'draft', page: 1 })}>{t('allDrafts')}</a>
          </p>
        </>
      )}
    </>
  )
}
