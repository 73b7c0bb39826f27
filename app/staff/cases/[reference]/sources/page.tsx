import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { SourceList } from '@/components/staff/sources/source-list'
import { requireStaff } from '@/lib/auth/viewer'
import { countFiles } from '@/lib/files/queries'
import { sourcesPath } from '@/lib/routes'
import { listCitedSources, whichMayEdit } from '@/lib/sources/queries'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitVerification } from './actions'
import { answerRefused } from './answer-refused'

type Props = PageProps<'/staff/cases/[reference]/sources'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.sources')
  return { title: t('title', { title: (await params).reference }) }
}

export default function SourcesPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const { done, refused } = await searchParams
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    answerRefused(refused)
    const cited = await listCitedSources(staff, caseRecord.caseId)
    const ids = cited.map(({ id }) => id)
    const files = await countFiles(staff, ids)
    const may = await whichMayEdit(staff, ids)
    const page = sourcesPath(reference)
    const sources = cited.map((source) => ({
      ...source,
      files: files.get(source.id) ?? 0,
      verify: may.has(source.id) ? submitVerification.bind(null, page, source.id) : null,
    }))
    const today = new Date().toISOString().slice(0, 10)
    const happened = (
      <>
        <Done code={done} />
        <Refused code={refused} />
      </>
    )
    return <SourceList {...{ caseRecord, sources, today }} done={happened} />
  })
}
