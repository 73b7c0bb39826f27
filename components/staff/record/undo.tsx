import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Takes back what was just done. */
export function Undo({ undo }: { undo: (form: FormData) => Promise<void> }) {
  const t = useTranslations('staff.record')
  return (
    <form action={undo} className="flex flex-wrap items-center gap-4">
      <Button look="quiet">{t('undo')}</Button>
      <span className="text-sm text-muted">{t('undoFor')}</span>
    </form>
  )
}
