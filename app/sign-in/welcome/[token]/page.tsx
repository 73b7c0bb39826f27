import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Away } from '@/components/layout/missing'
import { WelcomeForm } from '@/components/sign-in/welcome-form'
import { PageTitle } from '@/components/ui/page-title'
import { getSignInLink } from '@/lib/auth/queries'
import { unlessAway } from '@/lib/http/away'
import { setStatus } from '@/lib/http/status'
import { signInPath } from '@/lib/routes'
import { submitWelcome } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.welcome')
  return { title: t('title') }
}

export default async function WelcomePage({ params }: PageProps<'/sign-in/welcome/[token]'>) {
  const { token } = await params
  const link = await unlessAway(() => getSignInLink(token, new Date()))
  const t = await getTranslations('auth.welcome')
  if (link === 'away') return <Away room="staff" />
  if (link.state !== 'open') {
    setStatus(link.state === 'missing' ? 404 : 410)
    return (
      <>
        <PageTitle lead={t(`${link.state}.body`)}>{t(`${link.state}.title`)}</PageTitle>
        <p>
          <a href={signInPath()}>{t('toSignIn')}</a>
        </p>
      </>
    )
  }
  return (
    <>
      <PageTitle lead={t('lead', { email: link.email })}>{t('title')}</PageTitle>
      <WelcomeForm
        submit={submitWelcome.bind(null, token)}
        start={{ name: link.name, refusal: null, attempt: 0 }}
      />
    </>
  )
}
