'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { KeptDraft } from '@/lib/forms/form-state'
import { discardDraftPath } from '@/lib/routes'
import { DraftFields } from './draft-fields'
import { momentWords } from './moment-words'

/** Says that a form holds what its author typed earlier, and offers to discard it. */
export function DraftNotice({ draft }: { draft: KeptDraft }) {
  const t = useTranslations('staff.form.draft')
  const locale = useLocale()
  const path = usePathname()
  const search = useSearchParams().toString()
  if (draft.keptAt === null) return null
  return (
    <Notice title={t('kept', { at: momentWords(new Date(draft.keptAt), locale) })}>
      <form method="post" action={discardDraftPath()}>
        <DraftFields draft={draft} />
        <input
          type="hidden"
          name="page"
          defaultValue={search === '' ? path : `${path}?${search}`}
        />
        <Button look="quiet">{t('discard')}</Button>
      </form>
    </Notice>
  )
}
