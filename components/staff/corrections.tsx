import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CorrectionList } from '@/components/corrections/correction-list'
import { usePagesWords } from '@/components/corrections/pages-words'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { Correction } from '@/lib/corrections/told'
import { freshForm } from '@/lib/forms/form-state'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import {
  casePath,
  explainCorrectionPath,
  redactHistoryPath,
  staffCorrectionsPath,
} from '@/lib/routes'
import { CaseLink } from './case-link'
import type { Submit } from './form'
import { ReasonForm } from './reason-form'

type Props = {
  caseRecord: StaffCase
  corrections: { total: number; perPage: number; items: Correction[] }
  page: number
  may: { explain: boolean; redact: boolean }
  /** The form that is open: why one correction was made, or deleting former versions. */
  open: { what: 'explain'; id: string; submit: Submit } | { what: 'redact'; submit: Submit } | null
  done: ReactNode
}

/** What readers are told was changed in a case; who may do so says why. */
export function Corrections({ caseRecord, corrections, page, may, open, done }: Props) {
  const t = useTranslations('corrections.staff')
  const words = usePagesWords()
  const { reference, slug, state, title, preview } = caseRecord
  const { total, perPage, items } = corrections
  const below = (correction: Correction) =>
    open?.what === 'explain' && open.id === correction.id ? (
      <Explain {...{ correction, reference }} submit={open.submit} />
    ) : (
      may.explain && (
        <p>
          <a href={explainCorrectionPath(reference, correction.id)}>
            {correction.reason === null ? t('explain') : t('explainAgain')}
          </a>
        </p>
      )
    )
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title', { title })}
      </PageTitle>
      {done}
      {items.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <CorrectionList
          corrections={items}
          caseRecord={preview}
          page={state === 'published' ? casePath(DEFAULT_LOCALE, slug) : null}
          below={below}
        />
      )}
      <Pagination
        page={page}
        last={Math.ceil(total / perPage)}
        hrefOf={(number) => `${staffCorrectionsPath(reference)}?page=${number}`}
        words={words}
      />
      {may.redact && (
        <section id="redact" aria-labelledby="redact-title" className="max-w-prose space-y-4">
          <h2 id="redact-title" className="text-2xl font-semibold">
            {t('redactTitle')}
          </h2>
          <p>{t('redactLead')}</p>
          {open?.what === 'redact' ? (
            <ReasonForm
              submit={open.submit}
              start={freshForm({ reason: '' })}
              reason={{ label: t('redactReason') }}
              words={t('redactSubmit')}
              cancel={staffCorrectionsPath(reference)}
            />
          ) : (
            <ButtonLink look="danger" href={redactHistoryPath(reference)}>
              {t('redactLink')}
            </ButtonLink>
          )}
        </section>
      )}
    </>
  )
}

type ExplainProps = { correction: Correction; reference: string; submit: Submit }

function Explain({ correction, reference, submit }: ExplainProps) {
  const t = useTranslations('corrections.staff')
  return (
    <ReasonForm
      submit={submit}
      start={freshForm({ reason: correction.reason?.text ?? '' })}
      reason={{ label: t('reason'), hint: t('reasonHint') }}
      words={t('submit')}
      look="main"
      cancel={staffCorrectionsPath(reference)}
    />
  )
}
