import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { StopPage } from '@/components/follows/stop-page'
import { Away, Missing } from '@/components/layout/missing'
import { asPressNotice } from '@/lib/follows/notice'
import { getFollowByToken } from '@/lib/follows/queries'
import { unlessAway } from '@/lib/http/away'
import { submitStop } from './actions'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ notice?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('following.stop')
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'same-origin' }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ token }, { notice }, locale] = await Promise.all([params, searchParams, getLocale()])
  const read = await unlessAway(async () => ({ follow: await getFollowByToken(token, locale) }))
  if (read === 'away') return <Away />
  if (read.follow === null) return <Missing />
  return (
    <StopPage
      follow={read.follow}
      notice={asPressNotice(notice)}
      submit={submitStop.bind(null, locale, token)}
    />
  )
}
