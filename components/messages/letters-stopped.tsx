import { useTranslations } from 'next-intl'
import { MainName } from '@/components/cases/names'
import { When } from '@/components/cases/when'
import { Notice } from '@/components/ui/notice'
import { lettersStopped } from '@/lib/cases/correspondence'
import type { PublicCase } from '@/lib/cases/public-case'

/** Whom a letter would not reach, as far as is known, and what helps instead; nothing for nobody. */
export function LettersStopped({ people }: Pick<PublicCase, 'people'>) {
  const t = useTranslations('cases.messages.letters')
  const stopped = lettersStopped(people)
  if (stopped.length === 0) return null
  return (
    <Notice title={t('title')}>
      <ul className="space-y-2">
        {stopped.map(({ person, state, asOf }) => (
          <li key={person.id}>
            {t.rich(state, { name: () => <MainName person={person} /> })}
            {asOf && (
              <span className="block text-sm text-muted">
                {t.rich('asOf', { when: () => <When date={asOf} /> })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p>{t('instead')}</p>
    </Notice>
  )
}
