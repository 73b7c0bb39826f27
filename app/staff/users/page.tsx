import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Done } from '@/components/staff/done'
import { NotAllowed } from '@/components/staff/not-allowed'
import { Users } from '@/components/staff/users'
import { canManageUsers } from '@/lib/auth/policy'
import { listUsers } from '@/lib/auth/queries'
import { requireStaff } from '@/lib/auth/viewer'
import { staffPath } from '@/lib/routes'
import { submitNewUser } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.users')
  return { title: t('title') }
}

export default function UsersPage({ searchParams }: PageProps<'/staff/users'>) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canManageUsers(staff)) return <NotAllowed back={staffPath()} />
    const done = <Done code={(await searchParams).done} />
    return <Users users={await listUsers(staff)} done={done} submit={submitNewUser} />
  })
}
