import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConfirmPage } from '@/components/follows/confirm-page'
import { Away, Missing } from '@/components/layout/missing'
import { readConfirmation } from '@/lib/confirmations/queries'
import { asPressNotice } from '@/lib/follows/notice'
import { unlessAway } from '@/lib/http/away'
import { submitConfirmation } from './actions'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ notice?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('following.confirm')
  // The address of this page is a secret of whoever got the mail.
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'same-origin' }
}

/** Programs open the links in mail before people do: reading this page changes nothing. */
export default async function Page({ params, searchParams }: Props) {
  const [{ token }, { notice }, locale] = await Promise.all([params, searchParams, getLocale()])
  const read = await unlessAway(async () => ({
    waiting: await readConfirmation(token, locale, new Date()),
  }))
  if (read === 'away') return <Away />
  if (read.waiting === null) return <Missing />
  return (
    <ConfirmPage
      waiting={read.waiting}
      notice={asPressNotice(notice)}
      submit={submitConfirmation.bind(null, locale, token)}
    />
  )
}
