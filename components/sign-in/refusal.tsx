import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

// What next-auth puts into the address, and what authorize() throws (lib/auth/auth.ts).
const WORDS = {
  CredentialsSignin: 'credentials',
  Busy: 'busy',
  Away: 'away',
  csrf: 'expired',
} as const

/** Why somebody is not signed in. Everything that has to do with the account is one sentence. */
export function SignInRefusal({ error }: { error: string }) {
  const t = useTranslations('auth.refused')
  const known = Object.entries(WORDS).find(([code]) => code === error)?.[1] ?? 'failed'
  return (
    <Notice kind="wrong" id="refused" title={t('title')}>
      <p>{t(known)}</p>
    </Notice>
  )
}
