import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { SectionsPage } from '@/components/staff/desk/sections-page'
import { Done } from '@/components/staff/done'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canGiveSections } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { deskPath } from '@/lib/routes'
import { listSections } from '@/lib/sections/queries'
import { listCountryCodes } from '@/lib/staff-cases/queries'
import { submitSection } from './actions'

type Props = PageProps<'/staff/sections'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tallies.sections')
  return { title: t('title') }
}

export default function AllSectionsPage({ searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canGiveSections(staff)) return <NotAllowed back={deskPath()} />
    const [sections, countries, { done }] = await Promise.all([
      listSections(staff),
      listCountryCodes(),
      searchParams,
    ])
    return (
      <SectionsPage {...{ sections, countries }} add={submitSection} done={<Done code={done} />} />
    )
  })
}
