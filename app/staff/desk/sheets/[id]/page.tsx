import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { SheetPage } from '@/components/staff/desk/sheets'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { requireStaff } from '@/lib/auth/viewer'
import { getSheet } from '@/lib/tally-sheets/queries'
import { isUuid } from '@/lib/text/uuid'
import { submitImport } from './actions'

type Props = PageProps<'/staff/desk/sheets/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tallies.sheet')
  return { title: t('previewTitle') }
}

export default function TallySheetPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { id } = await params
    const sheet = isUuid(id) ? await getSheet(staff, id) : null
    if (!sheet) return <Missing room="staff" />
    const { done, refused } = await searchParams
    const { importedAt, checked } = sheet
    return (
      <SheetPage
        sheet={{ importedAt, checked: { ...checked, ready: checked.ready.length } }}
        bringIn={submitImport.bind(null, id)}
        done={
          <>
            <Done code={done} />
            <Refused code={refused} />
          </>
        }
      />
    )
  })
}
