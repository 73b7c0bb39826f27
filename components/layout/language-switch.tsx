import { useLocale, useTranslations } from 'next-intl'
import { directionOf, LOCALES, NATIVE_NAMES } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/i18n/page-path'

/** The same page in the other languages: plain links, under a word that everybody finds. */
export function LanguageSwitch({ path }: { path: string }) {
  const t = useTranslations('layout')
  const current = useLocale()
  return (
    <details className="relative print:hidden">
      <summary className="flex min-h-11 items-center gap-2 rounded-md border border-line px-3 py-2">
        <svg
          viewBox="0 0 20 20"
          aria-hidden="true"
          className="size-5 fill-none stroke-current"
          strokeWidth="1.5"
        >
          <circle cx="10" cy="10" r="7.5" />
          <path d="M2.5 10h15M10 2.5c5 5 5 10 0 15M10 2.5c-5 5-5 10 0 15" />
        </svg>
        <span className="sr-only">{t('language')}: </span>
        <span>{NATIVE_NAMES[current]}</span>
      </summary>
      <ul className="absolute end-0 z-10 mt-1 min-w-44 rounded-md border border-line-strong bg-surface py-1">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              href={inLocale(path, locale)}
              lang={locale}
              dir={directionOf(locale)}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
              className="flex min-h-11 items-center px-4 text-ink no-underline hover:bg-accent-soft aria-[current]:font-bold"
            >
              {NATIVE_NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
