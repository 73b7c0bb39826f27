import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { listPublicAppeals } from '@/lib/appeals/queries'
import { CasePage } from '@/components/cases/case-page'
import { Missing } from '@/components/layout/missing'
import { PreviewFrame } from '@/components/staff/publishing/preview-frame'
import { requireStaff } from '@/lib/auth/viewer'
import { env } from '@/lib/env'
import { getPublicLedger } from '@/lib/messages/queries'
import { operatorOf } from '@/lib/operator/operator'
import { listPublicPublications } from '@/lib/publications/queries'
import { getPreview } from '@/lib/publishing/queries'
import { staffPicturePath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'

type Props = PageProps<'/staff/cases/[reference]/preview'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('publishing.preview')
  return { title: t('title', { title: (await params).reference }) }
}

/** The public page of a case as it would be. Its language is the one that the address asks for (proxy.ts). */
export default function PreviewPage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const [{ reference }, locale] = await Promise.all([params, getLocale()])
    const now = new Date()
    const stored = await getStaffCase(staff, reference)
    const caseRecord = stored && (await getPreview(staff, stored.caseId, locale, now))
    if (!stored || !caseRecord) return <Missing room="staff" />
    const { caseId } = stored
    const [ledger, publications, appeals] = await Promise.all([
      getPublicLedger(caseId, locale),
      listPublicPublications({ caseId }, locale),
      listPublicAppeals(caseId, locale, now),
    ])
    const today = now.toISOString().slice(0, 10)
    const { contact } = operatorOf(env)
    return (
      <PreviewFrame caseRecord={stored}>
        <CasePage
          {...{ caseRecord, ledger, publications, today, contact }}
          appeals={appeals.filter(({ kind }) => kind === 'live')}
          lastCorrection={null}
          pictureAt={staffPicturePath}
        />
      </PreviewFrame>
    )
  })
}
