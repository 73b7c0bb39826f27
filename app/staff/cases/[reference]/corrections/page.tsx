import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Corrections } from '@/components/staff/corrections'
import { Done } from '@/components/staff/done'
import { canExplainCorrection, canRedactHistory } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { listCorrectionsForStaff } from '@/lib/corrections/queries'
import { readPage } from '@/lib/staff-cases/list-address'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { isUuid } from '@/lib/text/uuid'
import { submitExplanation, submitRedaction } from './actions'

type Props = PageProps<'/staff/cases/[reference]/corrections'>
type Asked = Awaited<Props['searchParams']>
type May = { explain: boolean; redact: boolean }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('corrections.staff')
  return { title: t('title', { title: (await params).reference }) }
}

export default function CorrectionsPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const asked = await searchParams
    const page = readPage(asked.page)
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    const corrections = await listCorrectionsForStaff(staff, reference, page)
    const may = { explain: canExplainCorrection(staff), redact: canRedactHistory(staff) }
    return (
      <Corrections
        {...{ caseRecord, corrections, page, may }}
        open={openForm(reference, asked, may)}
        done={<Done code={asked.done} />}
      />
    )
  })
}

/** The form that the address opens; null: none, or not for this role. */
function openForm(reference: string, { explain, redact }: Asked, may: May) {
  if (may.explain && typeof explain === 'string' && isUuid(explain))
    return {
      what: 'explain' as const,
      id: explain,
      submit: submitExplanation.bind(null, reference, explain),
    }
  if (may.redact && redact !== undefined)
    return { what: 'redact' as const, submit: submitRedaction.bind(null, reference) }
  return null
}
