import { useTranslations } from 'next-intl'

/** Stands for a sealed value: that there is one, and neither what it says nor how long it is. */
export function Mask() {
  const t = useTranslations('clearance.reveal')
  return (
    <span className="text-muted">
      <span aria-hidden>••••••••</span>
      <span className="sr-only">{t('sealed')}</span>
    </span>
  )
}
