import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { InvalidatePage } from '@/components/staff/deeds/invalidate-page'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canJudgeDeeds } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { fieldErrors } from '@/lib/forms/field-errors'
import { setStatus } from '@/lib/http/status'
import { conditionsInput, readConditions } from '@/lib/invalidations/conditions'
import { previewInvalidation } from '@/lib/invalidations/queries'
import { heldDeedsPath } from '@/lib/routes'
import { submitInvalidation } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deeds.invalidate')
  return { title: t('title') }
}

export default function NewInvalidationPage({
  searchParams,
}: PageProps<'/staff/deeds/invalidate'>) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canJudgeDeeds(staff)) return <NotAllowed back={heldDeedsPath()} />
    const { typed, isAsked } = readConditions(await searchParams)
    const read = conditionsInput.safeParse(typed)
    const preview = read.success ? await previewInvalidation(staff, read.data) : null
    const errors = read.success
      ? preview === null
        ? { reference: 'case_missing' }
        : {}
      : fieldErrors(read.error)
    if (isAsked && Object.keys(errors).length > 0) setStatus(422)
    const seen = { deeds: preview?.deeds ?? 0, messages: preview?.messages ?? 0 }
    return (
      <InvalidatePage
        typed={typed}
        errors={isAsked ? errors : {}}
        preview={preview}
        submit={submitInvalidation.bind(null, typed, seen)}
      />
    )
  })
}
