import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DEFAULT_LOCALE, directionOf } from '@/lib/i18n/locales'
import { staffPath } from '@/lib/routes'
import { FaultWordsKeeper } from './fault-words'
import { Shell } from './shell'
import { SiteName } from './site-name'

/** The document of staff pages. `header` stands beside the name: where to go, and who is signed in. */
export async function StaffDocument({
  header,
  children,
}: {
  header?: ReactNode
  children: ReactNode
}) {
  const t = await getTranslations()
  const words = {
    title: t('errors.failed.title'),
    body: t('errors.failed.body'),
    again: t('errors.failed.again'),
  }
  const bar = (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <SiteName href={staffPath()} name={t('layout.siteName')} />
        {header}
      </div>
    </header>
  )
  return (
    <html lang={DEFAULT_LOCALE} dir={directionOf(DEFAULT_LOCALE)}>
      <body>
        <NextIntlClientProvider>
          <Shell skip={t('layout.skip')} header={bar}>
            <FaultWordsKeeper words={words}>{children}</FaultWordsKeeper>
          </Shell>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
