import type { Metadata } from 'next'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { DeletedCase } from '@/components/staff/deleted-case'
import { Done } from '@/components/staff/done'
import { Undo } from '@/components/staff/record/undo'
import { Refused } from '@/components/staff/refused'
import { StaffCasePage } from '@/components/staff/staff-case-page'
import { canDeleteCase, caseMay } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { isUuid } from '@/lib/text/uuid'
import { submitCaseUndo } from './actions'
import { submitRestoreCase } from './delete/actions'

type Props = PageProps<'/staff/cases/[reference]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference }
}

export default function CasePage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference, { deleted: true })
    if (!caseRecord) return <Missing room="staff" />
    const asked = await searchParams
    const undo = undoOf(reference, asked)
    const done = (
      <>
        <Done code={asked.done} />
        {undo && <Undo undo={undo} />}
        <Refused code={asked.refused} />
      </>
    )
    const today = new Date().toISOString().slice(0, 10)
    if (caseRecord.deletedAt !== null)
      return (
        <DeletedCase
          {...{ caseRecord, done, today }}
          mayRestore={canDeleteCase(staff, caseRecord.state)}
          restore={submitRestoreCase.bind(null, reference, caseRecord.version)}
        />
      )
    return <StaffCasePage {...{ caseRecord, done, today }} may={caseMay(staff, caseRecord.state)} />
  })
}

const ENTRY_DONE = ['event_added', 'event_corrected']
type Asked = Record<string, string | string[] | undefined>

/** Takes back what the address says was just done; undefined when it says nothing of the kind. */
function undoOf(reference: string, { done, undo }: Asked) {
  if (typeof undo !== 'string' || !isUuid(undo)) return undefined
  return submitCaseUndo.bind(
    null,
    reference,
    ENTRY_DONE.includes(String(done)) ? 'entry' : 'edit',
    undo,
  )
}
