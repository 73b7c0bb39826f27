import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { HomePage } from '@/components/cases/home-page'
import { listUrgentAppeals } from '@/lib/appeals/queries'
import { Away } from '@/components/layout/missing'
import { getWorldwide, listPublicCases } from '@/lib/cases/queries'
import { unlessAway } from '@/lib/http/away'
import { listPublicPublications } from '@/lib/publications/queries'
import { homePath } from '@/lib/routes'
import { pageMetadata } from './page-metadata'

const FIRST = { page: 1, perPage: 12 }
const FEW = { page: 1, perPage: 4 }

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('cases.home')])
  return pageMetadata({
    locale,
    path: homePath,
    title: t('metaTitle'),
    description: t('metaDescription'),
  })
}

export default async function Page() {
  const locale = await getLocale()
  const read = await unlessAway(() =>
    Promise.all([
      listPublicCases({ ...FIRST, liberty: 'in_danger' }, locale),
      listPublicCases({ ...FEW, liberty: 'free' }, locale),
      getWorldwide(),
      listPublicPublications({ limit: 5 }, locale),
      listUrgentAppeals(locale, new Date(), FEW.perPage),
    ]),
  )
  if (read === 'away') return <Away />
  const [inDanger, free, worldwide, publications, urgent] = read
  return (
    <HomePage
      inDanger={inDanger.items}
      free={free.items}
      worldwide={worldwide}
      publications={publications}
      urgent={urgent}
    />
  )
}
