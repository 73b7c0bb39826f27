import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { SignInRefusal } from '@/components/sign-in/refusal'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { nextAddress } from '@/lib/auth/next-address'
import { setStatus } from '@/lib/http/status'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn')
  return { title: t('title') }
}

type Params = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined

export default async function SignInPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams
  const t = await getTranslations('auth.signIn')
  const error = one(params.error) ?? (params.csrf === undefined ? undefined : 'csrf')
  if (error === 'Away' || error === 'Busy') setStatus(503)
  const done = { 'signed-out': t('signedOut'), welcome: t('welcomed') }[one(params.done) ?? '']
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {done !== undefined && <Notice kind="done" title={done} />}
      {error !== undefined && <SignInRefusal error={error} />}
      <SignInForm
        csrfToken={(await headers()).get('x-csrf-token') ?? ''}
        next={nextAddress(one(params.next) ?? ownPath(one(params.callbackUrl)))}
      />
    </>
  )
}

/** next-auth brings back where somebody wanted to go as a whole address. */
function ownPath(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return address
  const { pathname, search } = new URL(address)
  return pathname + search
}
