import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { PublicAppeal } from '@/lib/appeals/public-appeal'
import type { PublicCase } from '@/lib/cases/public-case'
import { isAfterRelease } from '@/lib/messages/limits'
import { NOT_SENT } from '@/lib/messages/log-state'
import { casePath } from '@/lib/routes'
import { LogForm, type SubmitLog } from './log-form'
import { useLogWords } from './log-words'

/** The page on which a supporter logs what they sent. */
export function LogPage({
  caseRecord,
  appeal,
  submit,
  pageKey,
  today,
  byMail,
}: {
  caseRecord: PublicCase
  /** The appeal that it was for; null: none in particular. */
  appeal: PublicAppeal | null
  submit: SubmitLog
  pageKey: string
  today: string
  byMail: boolean
}) {
  const t = useTranslations('logging.page')
  const locale = useLocale()
  const words = useLogWords()
  const people = caseRecord.people.map(({ status }) => ({
    status: status?.status ?? null,
    since: status?.since ?? null,
  }))
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
      {appeal && (
        <p className="font-semibold">
          {t.rich('forAppeal', { appeal: `${appeal.number}: ${appeal.title.text}` })}
        </p>
      )}
      <p>{t('intro')}</p>
      <p className="text-muted">{t('privacy')}</p>
      {isAfterRelease({ kind: 'appeal', date: today }, people) && <Notice>{t('after')}</Notice>}
      {caseRecord.archived && <Notice>{words.problems.archived}</Notice>}
      <LogForm
        submit={submit}
        start={NOT_SENT}
        appeal={appeal?.slug ?? ''}
        {...{ pageKey, today, words, byMail }}
      />
    </div>
  )
}
