'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { KeptDraft } from '@/lib/forms/form-state'
import { useDraftActions } from './draft-actions'
import { DraftFields } from './draft-fields'
import { momentWords } from './moment-words'

/** Says that a form holds what its author typed earlier, and offers to discard it. */
export function DraftNotice({ draft }: { draft: KeptDraft }) {
  const t = useTranslations('staff.form.draft')
  const locale = useLocale()
  const actions = useDraftActions()
  if (draft.keptAt === null || !actions) return null
  return (
    <Notice title={t('kept', { at: momentWords(new Date(draft.keptAt), locale) })}>
      <form action={actions.discard}>
        <DraftFields draft={draft} />
        <Button look="quiet">{t('discard')}</Button>
      </form>
    </Notice>
  )
}
