import { useTranslations } from 'next-intl'
import { PortraitPlaceholder } from '@/components/ui/portrait-placeholder'

/** The picture on a case page: until photographs come with consent, a placeholder that says so. */
export function Portrait() {
  const t = useTranslations('cases.page')
  return (
    <div role="img" aria-label={t('noPhoto')} className="w-28 shrink-0 sm:w-52 print:hidden">
      <PortraitPlaceholder />
    </div>
  )
}
