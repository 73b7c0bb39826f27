import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { setStatus } from '@/lib/http/status'

/** The session ended while a form was sent: its text is kept, and stands there after signing in. 401. */
export function SessionEnded({ signIn }: { signIn: string }) {
  setStatus(401)
  const t = useTranslations('staff.sessionEnded')
  return (
    <>
      <PageTitle lead={t('body')}>{t('title')}</PageTitle>
      <ButtonLink href={signIn}>{t('signIn')}</ButtonLink>
    </>
  )
}
