import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { PageTitle } from '@/components/ui/page-title'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { ROLES } from '@/lib/auth/roles'
import type { UserRow } from '@/lib/auth/user-row'
import { userPath } from '@/lib/routes'
import { InviteForm, type SubmitInvite } from './invite-form'
import { Moment } from './moment'

type Props = { users: UserRow[]; done: ReactNode; submit: SubmitInvite }

/** Everybody with an account, and the way to invite somebody. */
export function Users({ users, done, submit }: Props) {
  const t = useTranslations('staff')
  return (
    <>
      <PageTitle lead={t('users.lead')}>{t('users.title')}</PageTitle>
      {done}
      <UserTable users={users} />
      <Section id="invite" title={t('users.newTitle')}>
        <InviteForm
          submit={submit}
          roles={ROLES.map((value) => ({ value, label: t(`roleMay.${value}`) }))}
        />
      </Section>
    </>
  )
}

function UserTable({ users }: { users: UserRow[] }) {
  const t = useTranslations('staff')
  return (
    <Table caption={t('users.caption')} hideCaption>
      <thead>
        <tr>
          <HeadCell>{t('users.name')}</HeadCell>
          <HeadCell>{t('users.email')}</HeadCell>
          <HeadCell>{t('users.role')}</HeadCell>
          <HeadCell>{t('users.standing')}</HeadCell>
          <HeadCell>{t('users.seen')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <HeadCell scope="row">
              <a href={userPath(user.id)}>{user.name}</a>
            </HeadCell>
            <Cell>{user.email}</Cell>
            <Cell>{t(`role.${user.role}`)}</Cell>
            <Cell>{t(`users.${user.standing}`)}</Cell>
            <Cell>{user.lastSeenAt ? <Moment at={user.lastSeenAt} /> : t('users.never')}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
