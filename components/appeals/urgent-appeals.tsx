import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { Day } from '@/components/cases/when'
import { InItsLanguage } from '@/components/cases/local-text'
import type { UrgentAppeal } from '@/lib/appeals/public-appeal'
import { actPath } from '@/lib/routes'

/** For whom one can act now, those first whose time ends first; nothing when there is nobody. */
export function UrgentAppeals({ urgent }: { urgent: readonly UrgentAppeal[] }) {
  const t = useTranslations('appeals')
  const locale = useLocale()
  if (urgent.length === 0) return null
  return (
    <Section id="act-now" title={t('home.title')}>
      <ul className="max-w-prose divide-y divide-line">
        {urgent.map(({ appeal, caseSlug, caseTitle }) => (
          <li key={appeal.slug} className="space-y-1 py-3">
            <p className="font-semibold">
              <a href={actPath(locale, caseSlug, appeal.slug)}>
                {t.rich('home.act', { case: () => <bdi>{caseTitle}</bdi> })}
              </a>
            </p>
            <p>
              <InItsLanguage of={appeal.title} />
            </p>
            {appeal.actBefore !== null && (
              <p className="text-sm text-muted">
                {t('page.actBefore')} <Day of={appeal.actBefore} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
