import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'

type Props = { csrfToken: string; next: string }

/** A plain form to next-auth's own address: nothing of it needs JavaScript. */
export function SignInForm({ csrfToken, next }: Props) {
  const t = useTranslations('auth.signIn')
  return (
    <form action="/api/auth/callback/credentials" method="post" className="max-w-md space-y-6">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        required
        maxLength={254}
      />
      <TextInput
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        required
        maxLength={1024}
      />
      <Button>{t('submit')}</Button>
      <p className="text-sm text-muted">{t('noAccount')}</p>
    </form>
  )
}
