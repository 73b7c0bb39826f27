import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { StaffCase } from '@/lib/cases/staff-case'
import { LOCALES, NATIVE_NAMES } from '@/lib/i18n/locales'
import { previewPath, publishCasePath } from '@/lib/routes'

type Props = { caseRecord: StaffCase; children: ReactNode }

/** Says that what stands below is not public, and leads to the same in other languages. */
export function PreviewFrame({ caseRecord: { reference, title }, children }: Props) {
  const t = useTranslations('publishing.preview')
  return (
    <>
      <Notice title={t('title', { title })}>
        <p>{t('lead')}</p>
        <nav aria-label={t('languages')}>
          <ul className="flex flex-wrap gap-4">
            {LOCALES.map((locale) => (
              <li key={locale}>
                <a href={previewPath(reference, locale)} hrefLang={locale} lang={locale}>
                  {NATIVE_NAMES[locale]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          <a href={publishCasePath(reference)}>{t('back')}</a>
        </p>
      </Notice>
      {children}
    </>
  )
}
