import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { PhotographList } from '@/components/staff/photographs/photograph-list'
import { Refused } from '@/components/staff/refused'
import { canEditCase, canReadConfidential } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { listPhotographs } from '@/lib/photographs/queries'
import { photographUploadPath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { answerRefused } from '../sources/answer-refused'
import { submitPhotographDeletion, submitPhotographRestoring } from './actions'

type Props = PageProps<'/staff/cases/[reference]/photographs'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('photographs.staff')
  return { title: t('metaTitle', { title: (await params).reference }) }
}

export default function PhotographsPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const { done, refused } = await searchParams
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    answerRefused(refused)
    const mayEdit = canEditCase(staff, caseRecord.state)
    const all = await listPhotographs(staff, caseRecord.caseId)
    const photographs = all.map((photograph, index) => ({
      photograph,
      number: index + 1,
      change:
        mayEdit &&
        (photograph.deletedAt === null ? submitPhotographDeletion : submitPhotographRestoring).bind(
          null,
          reference,
          photograph.id,
        ),
    }))
    return (
      <PhotographList
        caseRecord={caseRecord}
        photographs={photographs}
        mayOpen={canReadConfidential(staff)}
        upload={mayEdit ? photographUploadPath(reference) : null}
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
