import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { NewCase } from '@/components/staff/new-case'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canDraftCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { emptyCase, readOpenForm } from '@/lib/cases/case-form'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasesPath } from '@/lib/routes'
import { listCountryCodes } from '@/lib/staff-cases/queries'
import { submitNewCase } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.open')
  return { title: t('title') }
}

export default function NewCasePage() {
  return show(async () => {
    const staff = await requireStaff()
    if (!canDraftCase(staff)) return <NotAllowed back={staffCasesPath()} />
    const form = draftForm('case', 'new')
    return (
      <NewCase
        submit={submitNewCase}
        start={await withDraft(staff, form, freshForm(emptyCase()), readOpenForm, null)}
        countries={await listCountryCodes()}
      />
    )
  })
}
