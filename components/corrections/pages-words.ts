import { useTranslations } from 'next-intl'

/** The words of the way through the pages of a log. */
export function usePagesWords() {
  const t = useTranslations('corrections.pages')
  return {
    label: t('label'),
    previous: t('previous'),
    next: t('next'),
    page: (page: number) => t('page', { page }),
  }
}
