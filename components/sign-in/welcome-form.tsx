'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { WelcomeState } from '@/lib/auth/welcome-state'

type Submit = (previous: WelcomeState, form: FormData) => Promise<WelcomeState>

/** Sets a name and a first password. */
export function WelcomeForm({ submit, start }: { submit: Submit; start: WelcomeState }) {
  const t = useTranslations('auth.welcome')
  const [state, send, pending] = useActionState(submit, start)
  const problem = useProblem(state)
  useEffect(() => {
    if (state.attempt > 0) document.getElementById('problems')?.focus()
  }, [state])
  return (
    <form action={send} noValidate className="max-w-md space-y-6">
      {problem && (
        <Notice kind="wrong" id="problems" title={t('problems')}>
          <a href={`#${problem.field}`}>{problem.words}</a>
        </Notice>
      )}
      <div key={state.attempt} className="space-y-6">
        <TextInput
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          error={problem?.field === 'name' && problem.words}
          defaultValue={state.name}
          autoComplete="name"
          maxLength={100}
        />
        <TextInput
          name="password"
          type="password"
          label={t('password')}
          hint={t('passwordHint')}
          error={problem?.field === 'password' && problem.words}
          autoComplete="new-password"
        />
      </div>
      <Button disabled={pending}>{pending ? t('sending') : t('submit')}</Button>
    </form>
  )
}

function useProblem({ refusal }: WelcomeState) {
  const welcome = useTranslations('auth.welcome')
  const password = useTranslations('auth.password')
  const moment = useTranslations('auth.refused')
  switch (refusal) {
    case null:
      return null
    case 'name':
      return { field: 'name', words: password('name') }
    case 'busy':
    case 'away':
      return { field: 'password', words: moment(refusal) }
    case 'missing':
    case 'used':
    case 'expired':
      return { field: 'password', words: welcome(`${refusal}.title`) }
    default:
      return { field: 'password', words: password(refusal) }
  }
}
