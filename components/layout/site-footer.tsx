import { useLocale, useTranslations } from 'next-intl'
import { allFeedPath, signInPath } from '@/lib/routes'

/** What a reader may rely on here, in plain words. */
export function SiteFooter() {
  const t = useTranslations('layout.footer')
  return (
    <footer
      aria-label={t('label')}
      className="border-t border-line bg-surface-sunken text-sm text-muted"
    >
      <div className="mx-auto grid max-w-page gap-6 px-4 py-8 sm:px-6 md:grid-cols-[1fr_auto]">
        <div className="max-w-prose space-y-1">
          <p>{t('numbers')}</p>
          <p>{t('sources')}</p>
          <p>{t('cookies')}</p>
          <p>{t('licence')}</p>
        </div>
        <ul className="print:hidden">
          <li>
            <a
              href={allFeedPath(useLocale(), 'atom')}
              className="inline-block py-1.5 text-accent underline"
            >
              {t('feed')}
            </a>
          </li>
          <li>
            <a href={signInPath()} className="inline-block py-1.5 text-accent underline">
              {t('staff')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
