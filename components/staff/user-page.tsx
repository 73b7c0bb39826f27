import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { Fact, Facts } from '@/components/ui/facts'
import { PageTitle } from '@/components/ui/page-title'
import type { Option } from '@/components/ui/select'
import type { UserRow } from '@/lib/auth/user-row'
import { freshForm } from '@/lib/forms/form-state'
import { sectionsPath, usersPath } from '@/lib/routes'
import { UserSectionsForm } from './desk/section-form'
import type { Submit } from './form'
import type { SubmitInvite } from './invite-form'
import { ReasonForm } from './reason-form'
import { RenewForm } from './renew-form'

type Props = {
  user: UserRow
  /** All sections, and the ids of those for which the person reports. */
  sections: Option[]
  own: readonly string[]
  give: Submit
  renew: SubmitInvite
  disable: Submit
}

/** One account: who it is, and what can be done with it. */
export function UserPage({ user, sections, own, give, renew, disable }: Props) {
  const t = useTranslations('staff')
  const ofSections = useTranslations('tallies.sections')
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
          <Section id="sections" title={ofSections('ofUser')}>
            <p className="max-w-prose">{ofSections('ofUserLead')}</p>
            {sections.length === 0 ? (
              <p>{ofSections('empty')}</p>
            ) : (
              <UserSectionsForm
                submit={give}
                start={freshForm({ sections: [...own].sort().join(' ') })}
                sections={sections}
              />
            )}
            <p>
              <a href={sectionsPath()}>{ofSections('title')}</a>
            </p>
          </Section>
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
