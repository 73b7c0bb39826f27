import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Away, Missing } from '@/components/layout/missing'
import { WithdrawPage } from '@/components/messages/withdraw-page'
import { asNotice } from '@/lib/messages/withdrawal-notice'
import { readDeed } from '../../read-deed'
import { submitWithdrawal } from './actions'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ notice?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('logging.withdraw')
  return { title: t('title'), robots: { index: false, follow: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ token }, { notice }, locale] = await Promise.all([params, searchParams, getLocale()])
  const deed = await readDeed(token)
  if (deed === 'away') return <Away />
  if (deed === 'missing') return <Missing />
  return (
    <WithdrawPage
      deed={deed}
      notice={asNotice(notice)}
      submit={submitWithdrawal.bind(null, locale, token)}
    />
  )
}
