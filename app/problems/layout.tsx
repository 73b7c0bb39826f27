import '@/components/layout/fonts'
import '../globals.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { connection } from 'next/server'
import { Shell } from '@/components/layout/shell'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteName } from '@/components/layout/site-name'
import { env } from '@/lib/env'
import { DEFAULT_LOCALE, directionOf } from '@/lib/i18n/locales'
import { operatorOf } from '@/lib/operator/operator'
import { homePath } from '@/lib/routes'

export const metadata: Metadata = {
  title: { default: 'Problems of the API · Vigil', template: '%s · Vigil' },
}

/** The frame of pages for programmers, who read English like the answers of the API. */
export default async function ProblemsLayout({ children }: LayoutProps<'/problems'>) {
  await connection()
  const t = await getTranslations('layout')
  const header = (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto max-w-page px-4 py-2 sm:px-6">
        <SiteName href={homePath(DEFAULT_LOCALE)} name={t('siteName')} />
      </div>
    </header>
  )
  return (
    <html lang={DEFAULT_LOCALE} dir={directionOf(DEFAULT_LOCALE)}>
      <body>
        <Shell skip={t('skip')} header={header} footer={<SiteFooter operator={operatorOf(env)} />}>
          {children}
        </Shell>
      </body>
    </html>
  )
}
