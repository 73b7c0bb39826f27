import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Operator } from '@/lib/operator/operator'
import { allFeedPath, signInPath } from '@/lib/routes'

/** What a reader may rely on here, in plain words, and how to get the source code (AGPL, section 13). */
export function SiteFooter({ operator: { contact, source } }: { operator: Operator }) {
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
          {source === null && <p>{t('askForSource')}</p>}
        </div>
        <ul className="print:hidden">
          <Way href={allFeedPath(useLocale(), 'atom')}>{t('feed')}</Way>
          {source !== null && <Way href={source}>{t('source')}</Way>}
          {contact !== null && <Way href={contact.href}>{t('contact')}</Way>}
          <Way href={signInPath()}>{t('staff')}</Way>
        </ul>
      </div>
    </footer>
  )
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} className="inline-block py-1.5 text-accent underline">
        {children}
      </a>
    </li>
  )
}
