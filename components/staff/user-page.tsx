import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { Fact, Facts } from '@/components/ui/facts'
import { PageTitle } from '@/components/ui/page-title'
import type { UserRow } from '@/lib/auth/user-row'
import { freshForm } from '@/lib/forms/form-state'
import { usersPath } from '@/lib/routes'
import type { Submit } from './form'
import type { SubmitInvite } from './invite-form'
import { ReasonForm } from './reason-form'
import { RenewForm } from './renew-form'

type Props = { user: UserRow; renew: SubmitInvite; disable: Submit }

/** One account: who it is, and what can be done with it. */
export function UserPage({ user, renew, disable }: Props) {
  const t = useTranslations('staff')
  return (
    <>
      <PageTitle above={<a href={usersPath()}>{t('users.title')}</a>}>{user.name}</PageTitle>
      <Facts>
        <Fact name={t('users.email')}>{user.email}</Fact>
        <Fact name={t('users.role')}>{t(`role.${user.role}`)}</Fact>
        <Fact name={t('users.standing')}>{t(`users.${user.standing}`)}</Fact>
      </Facts>
      {user.standing !== 'disabled' && (
        <>
          <Section id="renew" title={t('users.renew')}>
            <p className="max-w-prose">{t('users.renewLead')}</p>
            <RenewForm submit={renew} words={t('users.renewWhom', { name: user.name })} />
          </Section>
          <Section id="disable" title={t('users.disable')}>
            <p className="max-w-prose">{t('users.disableLead')}</p>
            <ReasonForm
              submit={disable}
              start={freshForm({})}
              reason={null}
              words={t('users.disableWhom', { name: user.name })}
              cancel={usersPath()}
            />
          </Section>
        </>
      )}
    </>
  )
}
