import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { NewCampaignForm } from '@/components/staff/campaigns/campaign-form'
import { NotAllowed } from '@/components/staff/not-allowed'
import { PageTitle } from '@/components/ui/page-title'
import { canKeepCampaigns } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCampaignsPath } from '@/lib/routes'
import { submitNewCampaign } from './actions'

const FIELDS = ['name', 'slug', 'edition', 'period'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('campaigns.staff')
  return { title: t('new') }
}

export default function NewCampaignPage() {
  return show(async () => {
    const staff = await requireStaff()
    if (!canKeepCampaigns(staff)) return <NotAllowed back={staffCampaignsPath()} />
    const t = await getTranslations('campaigns.staff')
    const fresh = freshForm(Object.fromEntries(FIELDS.map((field) => [field, ''])))
    const read = (form: unknown) => readSentForm(form, FIELDS)
    const form = draftForm('campaign', 'new', '')
    return (
      <>
        <PageTitle above={<a href={staffCampaignsPath()}>{t('title')}</a>} lead={t('newLead')}>
          {t('new')}
        </PageTitle>
        <NewCampaignForm
          submit={submitNewCampaign}
          start={await withDraft(staff, form, fresh, read, null)}
        />
      </>
    )
  })
}
