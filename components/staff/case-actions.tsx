import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { caseMay } from '@/lib/auth/policy'
import type { StaffCase } from '@/lib/cases/staff-case'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { isAwaitedState, isPublicState, wasEverPublic } from '@/lib/publishing/states'
import {
  appealsPath,
  archiveCasePath,
  caseHistoryPath,
  casePath,
  clearancePath,
  deleteCasePath,
  editCasePath,
  pauseCasePath,
  photographsPath,
  publishCasePath,
  recordPath,
  sourcesPath,
  staffCorrectionsPath,
  withdrawCasePath,
} from '@/lib/routes'

/** What the policy says about whoever looks at the case. */
export type CaseMay = ReturnType<typeof caseMay>

/** The ways on from a case; what the role does not include is not there. */
export function CaseActions({
  caseRecord: { reference, slug, state },
  may,
}: {
  caseRecord: StaffCase
  may: CaseMay
}) {
  const t = useTranslations('staff.case')
  const p = useTranslations('publishing')
  const clearance = useTranslations('clearance')
  const corrections = useTranslations('corrections.staff')
  return (
    <div className="space-y-3 print:hidden">
      <div className="flex flex-wrap gap-3">
        {may.edit && (
          <ButtonLink look="quiet" href={editCasePath(reference)}>
            {t('edit')}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={recordPath(reference)}>
          {may.edit ? t('editRecord') : t('record')}
        </ButtonLink>
        <ButtonLink look="quiet" href={sourcesPath(reference)}>
          {t('sources')}
        </ButtonLink>
        <ButtonLink look="quiet" href={photographsPath(reference)}>
          {t('photographs')}
        </ButtonLink>
        <ButtonLink look="quiet" href={appealsPath(reference)}>
          {t('appeals')}
        </ButtonLink>
        {may.askForReview && !isPublicState(state) && (
          <ButtonLink href={publishCasePath(reference)}>
            {isAwaitedState(state)
              ? p('actions.review')
              : state === 'draft'
                ? t('publish')
                : t('republish')}
          </ButtonLink>
        )}
        {may.withdraw && isPublicState(state) && (
          <ButtonLink look="danger" href={pauseCasePath(reference)}>
            {p('actions.pause')}
          </ButtonLink>
        )}
        {may.withdraw && (isPublicState(state) || state === 'paused') && (
          <ButtonLink look="danger" href={withdrawCasePath(reference)}>
            {t('withdraw')}
          </ButtonLink>
        )}
        {may.publish && isPublicState(state) && (
          <ButtonLink look="quiet" href={archiveCasePath(reference)}>
            {state === 'archived' ? p('actions.reopen') : p('actions.archive')}
          </ButtonLink>
        )}
        {may.delete && state === 'draft' && (
          <ButtonLink look="danger" href={deleteCasePath(reference)}>
            {t('delete')}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={caseHistoryPath(reference)}>
          {t('history')}
        </ButtonLink>
        {may.clear && (
          <ButtonLink look="quiet" href={clearancePath(reference)}>
            {clearance('link')}
          </ButtonLink>
        )}
        {wasEverPublic(state) && (
          <ButtonLink look="quiet" href={staffCorrectionsPath(reference)}>
            {corrections('link')}
          </ButtonLink>
        )}
        {isPublicState(state) && (
          <ButtonLink look="quiet" href={casePath(DEFAULT_LOCALE, slug)}>
            {t('public')}
          </ButtonLink>
        )}
      </div>
      {!may.edit && <p className="text-muted">{t('readOnly')}</p>}
    </div>
  )
}
