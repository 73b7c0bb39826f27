import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { NotAllowed } from '@/components/staff/not-allowed'
import { UserPage } from '@/components/staff/user-page'
import { canManageUsers } from '@/lib/auth/policy'
import { listUsers } from '@/lib/auth/queries'
import { requireStaff } from '@/lib/auth/viewer'
import { staffPath } from '@/lib/routes'
import { listSections, listSectionsOf } from '@/lib/sections/queries'
import { submitDisable, submitNewLink, submitSections } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.users')
  return { title: t('title') }
}

export default function OneUserPage({ params, searchParams }: PageProps<'/staff/users/[id]'>) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canManageUsers(staff)) return <NotAllowed back={staffPath()} />
    const { id } = await params
    const user = (await listUsers(staff)).find((each) => each.id === id)
    if (!user) return <Missing room="staff" />
    const [sections, own] = await Promise.all([listSections(staff), listSectionsOf(staff, id)])
    return (
      <>
        <Done code={(await searchParams).done} />
        <UserPage
          user={user}
          sections={sections.map((section) => ({ value: section.id, label: section.name }))}
          own={own}
          give={submitSections.bind(null, id)}
          renew={submitNewLink.bind(null, id)}
          disable={submitDisable.bind(null, id)}
        />
      </>
    )
  })
}
