import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { directionOf } from '@/lib/i18n/locales'
import type { Namespace } from '@/lib/i18n/namespaces'
import { staffPath } from '@/lib/routes'
import { FaultWordsKeeper } from './fault-words'
import { Shell } from './shell'
import { SiteName } from './site-name'

/**
 * The document of staff pages. `header` stands beside the name: where to go, and who is signed in.
 * `told`: the words that its browser code gets; nobody who is not signed in is told those of the record.
 */
export async function StaffDocument({
  header,
  told,
  children,
}: {
  header?: ReactNode
  told: readonly Namespace[]
  children: ReactNode
}) {
  const t = await getTranslations()
  // English, but for the preview of what everybody would read in another language.
  const [all, locale] = await Promise.all([getMessages(), getLocale()])
  const wordsFor = Object.fromEntries(told.map((name) => [name, all[name]]))
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
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <NextIntlClientProvider messages={wordsFor}>
          <Shell skip={t('layout.skip')} header={bar}>
            <FaultWordsKeeper words={words}>{children}</FaultWordsKeeper>
          </Shell>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
