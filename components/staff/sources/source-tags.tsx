import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { IsoDay } from '@/lib/dates/partial-date'
import { formatPartialDate } from '@/lib/dates/words'
import type { CitedSource } from '@/lib/sources/cited-source'
import { isLookDue } from '@/lib/sources/review'

/** Says that a source is confidential. */
export function ConfidentialTag({ source: { values } }: { source: CitedSource }) {
  const t = useTranslations('staff.sources')
  return values?.confidential === false ? null : <Tag tone="danger">{t('confidential')}</Tag>
}

/** Says that somebody should look at a source again, and since when nobody has. */
export function LookDue({ source: { review }, today }: { source: CitedSource; today: IsoDay }) {
  const t = useTranslations('staff.record')
  const dates = useTranslations('dates')
  const locale = useLocale()
  if (!isLookDue(review, today)) return null
  const { lastVerifiedOn } = review
  return (
    <p className="border-s-4 border-accent ps-3">
      {lastVerifiedOn === null
        ? t('staleNever')
        : t('stale', { date: formatPartialDate(lastVerifiedOn, locale, dates) })}
    </p>
  )
}
