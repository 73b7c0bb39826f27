import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import { casePath, logPath } from '@/lib/routes'
import { canBeTakenBack, type Deed, isCounted } from './deed'

/** Thanks for a logged message: what was counted, the new number, and the link to take it back. */
export function ThanksPage({
  deed,
  withdrawLink,
  children,
}: {
  deed: Deed
  withdrawLink: string
  children?: ReactNode
}) {
  const t = useTranslations('logging.thanks')
  const mail = useTranslations('following.deed')
  const locale = useLocale()
  const fair = useTranslations('fair.thanks')
  const counted = isCounted(deed)
  const caseLink = () => <a href={casePath(locale, deed.slug)}>{deed.title ?? deed.slug}</a>
  return (
    <div className="max-w-prose space-y-8">
      <PageTitle>{t('title')}</PageTitle>
      <div className="space-y-3 text-lg">
        <p>
          {deed.state === 'withdrawn'
            ? t('taken')
            : deed.state === 'held'
              ? fair.rich('held', { count: deed.quantity, case: caseLink })
              : !counted && deed.judged
                ? fair.rich('takenOut', { case: caseLink })
                : t.rich(counted ? 'counted' : 'notCounted', {
                    count: deed.quantity,
                    case: caseLink,
                  })}
        </p>
        {deed.total !== null && <p>{t('total', { total: deed.total })}</p>}
        {deed.asked && <p>{mail('asked')}</p>}
        {counted && <p className="text-sm text-muted">{t('covered')}</p>}
      </div>
      {canBeTakenBack(deed) && (
        <section
          aria-labelledby="take-back"
          className="space-y-3 rounded-md border border-line p-4"
        >
          <h2 id="take-back" className="text-xl font-semibold">
            {t('linkTitle')}
          </h2>
          <p>{t('linkIntro')}</p>
          <p>
            <code className="block break-all select-all">{withdrawLink}</code>
          </p>
          <p>
            <a href={new URL(withdrawLink).pathname}>{t('link')}</a>
          </p>
        </section>
      )}
      {children}
      {deed.title !== null && (
        <p>
          <a href={logPath(locale, deed.slug)}>{t('another')}</a>
        </p>
      )}
    </div>
  )
}
