import { useLocale, useTranslations } from 'next-intl'
import { Day } from '@/components/cases/when'
import { ButtonLink } from '@/components/ui/button'
import type { PublicAppeal } from '@/lib/appeals/public-appeal'
import { actPath } from '@/lib/routes'

/** The appeals of a case on which one can act now; nothing when there is none. */
export function ActPrompt({ appeals, slug }: { appeals: readonly PublicAppeal[]; slug: string }) {
  const t = useTranslations('appeals.prompt')
  const locale = useLocale()
  if (appeals.length === 0) return null
  return (
    <ul className="space-y-4">
      {appeals.map(({ slug: appeal, title, actBefore, number }) => (
        <li key={appeal} className="space-y-2">
          <p>
            {t.rich('by', {
              title: title.text,
              day: () => (actBefore === null ? number : <Day of={actBefore} />),
            })}
          </p>
          <ButtonLink href={actPath(locale, slug, appeal)}>{t('write')}</ButtonLink>
        </li>
      ))}
    </ul>
  )
}
