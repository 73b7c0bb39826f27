import { useTranslations } from 'next-intl'
import { AppealHead } from '@/components/appeals/appeal-head'
import { AppealBackground, AppealRequest } from '@/components/appeals/appeal-text'
import { Notice } from '@/components/ui/notice'
import type { LiveAppeal } from '@/lib/appeals/public-appeal'
import type { PublicCase } from '@/lib/cases/public-case'
import type { StaffCase } from '@/lib/cases/staff-case'
import { LOCALES, NATIVE_NAMES } from '@/lib/i18n/locales'
import { appealPath, appealPreviewPath } from '@/lib/routes'
import type { StaffAppeal } from '@/lib/staff-appeals/staff-appeal'

type Props = {
  stored: { caseRecord: StaffCase; appeal: StaffAppeal }
  appeal: LiveAppeal
  caseRecord: PublicCase
}

/** An appeal as everybody would read it; it says that nobody can yet. */
export function AppealPreview({ stored, appeal, caseRecord }: Props) {
  const t = useTranslations('appeals')
  const languages = useTranslations('publishing.preview')('languages')
  const { reference } = stored.caseRecord
  const { id } = stored.appeal
  return (
    <div className="space-y-8">
      <Notice title={t('staff.previewTitle', { number: appeal.number })}>
        <nav aria-label={languages}>
          <ul className="flex flex-wrap gap-4">
            {LOCALES.map((locale) => (
              <li key={locale}>
                <a href={appealPreviewPath(reference, id, locale)} hrefLang={locale} lang={locale}>
                  {NATIVE_NAMES[locale]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          <a href={appealPath(reference, id)}>{t('sheet.back')}</a>
        </p>
      </Notice>
      <AppealHead {...{ appeal, caseRecord }} />
      <AppealRequest {...{ appeal, caseRecord }} />
      <AppealBackground appeal={appeal} />
    </div>
  )
}
