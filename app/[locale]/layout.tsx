import '@/components/layout/fonts'
import '../globals.css'
import type { Metadata } from 'next'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FaultWordsKeeper } from '@/components/layout/fault-words'
import { Shell } from '@/components/layout/shell'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { UnknownRoom } from '@/components/layout/unknown-room'
import { env } from '@/lib/env'
import { pagePath } from '@/lib/http/page-path'
import { directionOf, LOCALES } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/i18n/page-path'
import { routing } from '@/lib/i18n/routing'
import { operatorOf } from '@/lib/operator/operator'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout')
  const path = await pagePath()
  const languages = Object.fromEntries(LOCALES.map((locale) => [locale, inLocale(path, locale)]))
  return {
    metadataBase: new URL(env.PUBLIC_ORIGIN),
    title: { default: t('siteName'), template: `%s · ${t('siteName')}` },
    description: t('about'),
    alternates: { languages: { ...languages, 'x-default': inLocale(path, routing.defaultLocale) } },
  }
}

export default async function PublicLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return <UnknownRoom />
  setRequestLocale(locale)
  const path = await pagePath()
  const t = await getTranslations()
  const words = {
    title: t('errors.failed.title'),
    body: t('errors.failed.body'),
    again: t('errors.failed.again'),
  }
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <Shell
          skip={t('layout.skip')}
          header={<SiteHeader path={path} />}
          footer={<SiteFooter operator={operatorOf(env)} />}
        >
          <FaultWordsKeeper words={words}>{children}</FaultWordsKeeper>
        </Shell>
      </body>
    </html>
  )
}
