import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { PublicCase } from '@/lib/cases/public-case'
import { FOLLOW_PROBLEMS, type FollowProblem, NOT_ASKED } from '@/lib/follows/follow-state'
import { casePath } from '@/lib/routes'
import { FollowForm, type FollowWords, type SubmitFollow } from './follow-form'

/** The page on which somebody asks to be told by e-mail what changes in a case. */
export function FollowPage({
  caseRecord,
  submit,
  asked,
}: {
  caseRecord: PublicCase
  submit: SubmitFollow
  /** The form was sent and taken just now. */
  asked: boolean
}) {
  const t = useTranslations('following.form')
  const locale = useLocale()
  const words = useFollowWords()
  return (
    <div className="max-w-prose space-y-6">
      <PageTitle
        lead={t.rich('for', {
          case: () => (
            <a href={casePath(locale, caseRecord.slug)}>
              <InItsLanguage of={caseRecord.title} />
            </a>
          ),
        })}
      >
        {t('title')}
      </PageTitle>
      {asked ? (
        <Notice kind="done" title={t('askedTitle')}>
          <p>{t('asked')}</p>
          <p>{t('askedOnce')}</p>
        </Notice>
      ) : caseRecord.archived ? (
        <Notice>{t('problems.archived')}</Notice>
      ) : (
        <>
          <p>{t('intro')}</p>
          <p>{t('how')}</p>
          <p className="text-muted">{t('privacy')}</p>
          <FollowForm submit={submit} start={NOT_ASKED} words={words} />
        </>
      )}
    </div>
  )
}

/** The form runs in the browser and is given its words, so that no catalogue travels with it. */
function useFollowWords(): FollowWords {
  const t = useTranslations('following.form')
  const problems = FOLLOW_PROBLEMS.map((code) => [code, t(`problems.${code}`)] as const)
  return {
    email: t('email'),
    website: t('website'),
    submit: t('submit'),
    sending: t('sending'),
    problemsTitle: t('problems.title'),
    problems: Object.fromEntries(problems) as Record<FollowProblem, string>,
  }
}
