import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { replacedBy } from '@/app/staff/replaced-by'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NotAllowed } from '@/components/staff/not-allowed'
import { caseHome } from '@/components/staff/tallies/homes'
import { NewTally } from '@/components/staff/tallies/new-tally'
import { canReportAny } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { talliesPath } from '@/lib/routes'
import { listOwnSections } from '@/lib/sections/queries'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { getCaseLedger, listCampaignChoices } from '@/lib/tallies/queries'
import { emptyTally, readTallyForm } from '@/lib/tallies/tally-form'
import { submitTally } from './actions'

type Props = PageProps<'/staff/cases/[reference]/tallies/new'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tallies.form')
  return { title: t('title') }
}

export default function NewTallyPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canReportAny(staff) || caseRecord.state === 'archived')
      return <NotAllowed back={talliesPath(reference)} />
    const { replaces, section, campaign } = await searchParams
    const [{ figures }, sections, campaigns] = await Promise.all([
      getCaseLedger(staff, caseRecord.caseId),
      listOwnSections(staff),
      listCampaignChoices(staff),
    ])
    const [only] = sections
    const own = sections.length === 1 && only ? { sectionId: only.id } : {}
    const given = {
      ...(typeof section === 'string' ? { sectionId: section } : own),
      ...(typeof campaign === 'string' ? { campaign } : {}),
    }
    const fresh = freshForm(emptyTally(given, replacedBy(figures, replaces)))
    const form = draftForm(
      'tally',
      typeof replaces === 'string' ? replaces : 'new',
      caseRecord.caseId,
    )
    return (
      <NewTally
        home={caseHome(caseRecord)}
        figures={figures}
        choices={{
          sections: sections.map(({ id, name }) => ({ value: id, label: name })),
          campaigns: campaigns.map(({ slug, name }) => ({ value: slug, label: name })),
        }}
        sources={caseRecord.sources.map((source) => ({
          id: source.id,
          words: 'confidential' in source ? null : source,
        }))}
        submit={submitTally.bind(null, reference)}
        start={await withDraft(staff, form, fresh, readTallyForm, caseRecord.caseId)}
      />
    )
  })
}
