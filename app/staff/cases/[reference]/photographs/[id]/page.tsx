import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { NotAllowed } from '@/components/staff/not-allowed'
import { DescribePhotograph } from '@/components/staff/photographs/describe-photograph'
import { canEditCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { PHOTOGRAPH_FIELDS, photographTexts } from '@/lib/photographs/fields'
import { listPhotographs } from '@/lib/photographs/queries'
import { photographsPath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitDescription } from '../actions'

type Props = PageProps<'/staff/cases/[reference]/photographs/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('photographs.staff')
  return { title: t('metaTitle', { title: (await params).reference }) }
}

export default function DescribePhotographPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference, id } = await params
    const { done } = await searchParams
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canEditCase(staff, caseRecord.state))
      return <NotAllowed back={photographsPath(reference)} />
    const all = await listPhotographs(staff, caseRecord.caseId)
    const index = all.findIndex((each) => each.id === id && each.deletedAt === null)
    const photograph = all[index]
    if (!photograph) return <Missing room="staff" />
    const texts = photographTexts(photograph.values)
    const start = await withDraft(
      staff,
      draftForm('photograph', id),
      freshForm(texts, {
        version: String(photograph.version),
        seenAt: caseRecord.updatedAt.toISOString(),
      }),
      (form) => readSentForm(form, PHOTOGRAPH_FIELDS),
      caseRecord.caseId,
    )
    return (
      <DescribePhotograph
        caseRecord={caseRecord}
        photograph={photograph}
        number={index + 1}
        submit={submitDescription.bind(null, reference, id)}
        start={start}
        done={<Done code={done} />}
      />
    )
  })
}
