'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { freshInvite, type InviteState } from '@/lib/auth/invite-form'
import { StaffForm } from './form'
import { IssuedLinkNotice } from './issued-link'
import { useFields } from './use-fields'

export type SubmitInvite = (previous: InviteState, form: FormData) => Promise<InviteState>

/** Makes an account for somebody, and shows its one-time link. */
export function InviteForm({ submit, roles }: { submit: SubmitInvite; roles: Option[] }) {
  const t = useTranslations('staff')
  const [state, send, pending] = useActionState(submit, freshInvite())
  const field = useFields(state)
  const labels = { email: t('users.email'), name: t('users.name'), role: t('users.roleField') }
  return (
    <>
      {state.link && <IssuedLinkNotice link={state.link} />}
      <StaffForm {...{ state, send, pending, labels }} submit={t('users.submit')}>
        <TextInput
          {...field('email')}
          label={labels.email}
          type="email"
          dir="ltr"
          autoComplete="off"
          defaultValue={state.fields.email}
        />
        <TextInput
          {...field('name', t('users.nameHint'))}
          label={labels.name}
          optional={t('form.optional')}
          autoComplete="off"
          defaultValue={state.fields.name}
        />
        <RadioGroup
          {...field('role')}
          label={labels.role}
          choices={roles}
          defaultValue={state.fields.role}
        />
      </StaffForm>
    </>
  )
}
