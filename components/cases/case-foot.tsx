import { useLocale, useTranslations } from 'next-intl'
import type { PublicCase } from '@/lib/cases/public-case'
import type { Contact } from '@/lib/operator/operator'
import { apiCasePath, caseFeedPath, correctionsPath, followPath } from '@/lib/routes'
import { Section } from './section'
import { Day } from './when'

type Props = {
  caseRecord: PublicCase
  contact: Contact | null
  /** The instant of the last correction, ISO 8601; null: there was none. */
  lastCorrection: string | null
}

/** How a mistake is put right, and since when the page reads as it does. `contact`: whom to write to. */
export function CorrectionNote({ caseRecord, contact, lastCorrection }: Props) {
  const t = useTranslations('cases.correction')
  const log = useTranslations('corrections.foot')
  const locale = useLocale()
  const reference = () => <bdi className="whitespace-nowrap">{caseRecord.reference}</bdi>
  return (
    <Section id="correction" title={t('title')}>
      <p>
        {contact === null
          ? t.rich('text', { reference })
          : t.rich('textTo', {
              reference,
              contact: () => (
                <bdi dir="ltr" className="break-words">
                  <a href={contact.href}>{contact.shown}</a>
                </bdi>
              ),
            })}
      </p>
      <p className="text-sm text-muted">
        {t.rich('published', { when: () => <Day of={caseRecord.publishedAt.slice(0, 10)} /> })}
      </p>
      <p className="text-sm text-muted">
        {lastCorrection === null
          ? log('none')
          : log.rich('last', { when: () => <Day of={lastCorrection.slice(0, 10)} /> })}{' '}
        <span className="whitespace-nowrap">
          <a href={correctionsPath(locale, caseRecord.slug)}>{log('all')}</a>
        </span>
      </p>
    </Section>
  )
}

/** The feeds of a case and its record as data. `byMail`: its news can be had by e-mail too. */
export function FollowCase({ slug, byMail }: { slug: string; byMail: boolean }) {
  const t = useTranslations('cases.follow')
  const mail = useTranslations('following')
  const locale = useLocale()
  return (
    <div className="print:hidden">
      <Section id="follow" title={t('title')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {byMail && (
            <li>
              <a href={followPath(locale, slug)}>{mail('link')}</a>
            </li>
          )}
          {(['rss', 'atom', 'json'] as const).map((format) => (
            <li key={format}>
              <a href={caseFeedPath(locale, slug, format)}>{t(format)}</a>
            </li>
          ))}
          <li>
            <a href={apiCasePath(slug)}>{t('data')}</a>
          </li>
        </ul>
      </Section>
    </div>
  )
}
