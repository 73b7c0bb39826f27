import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { AppealPreview } from '@/components/staff/appeals/appeal-preview'
import { Missing } from '@/components/layout/missing'
import { requireStaff } from '@/lib/auth/viewer'
import { getPreview } from '@/lib/publishing/queries'
import { previewAppeal } from '@/lib/staff-appeals/queries'
import { openAppealOf } from '../open-appeal'

type Props = PageProps<'/staff/cases/[reference]/appeals/[id]/preview'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appeals.staff')
  return { title: t('preview') }
}

/** An appeal as it would be if it were live. Its language is the one that the address asks for (proxy.ts). */
export default function PreviewAppealPage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const [open, locale] = await Promise.all([openAppealOf(staff, params), getLocale()])
    const caseRecord = open && (await getPreview(staff, open.caseRecord.caseId, locale, new Date()))
    const appeal =
      open && caseRecord && (await previewAppeal(staff, open.appeal.id, caseRecord, locale))
    if (!open || !caseRecord || !appeal) return <Missing room="staff" />
    return <AppealPreview stored={open} {...{ appeal, caseRecord }} />
  })
}
