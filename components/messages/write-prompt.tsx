import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ActPrompt } from '@/components/appeals/act-prompt'
import type { PublicAppeal } from '@/lib/appeals/public-appeal'
import { isEverybodyFree } from '@/lib/cases/liberty'
import type { PublicCase } from '@/lib/cases/public-case'
import { logPath } from '@/lib/routes'
import { LettersStopped } from './letters-stopped'

/**
 * What a reader can do: log what was sent. Told where letters are known not to arrive, and that no more
 * are needed once everybody is free.
 */
export function WritePrompt({
  caseRecord: { people, slug, archived },
  appeals,
}: {
  caseRecord: PublicCase
  /** On which one can act now. */
  appeals: readonly PublicAppeal[]
}) {
  const t = useTranslations('cases.messages')
  const locale = useLocale()
  if (archived)
    return (
      <Notice title={t('archivedTitle')}>
        <p>{t('archivedNote')}</p>
      </Notice>
    )
  if (!isEverybodyFree(people.map((person) => person.status))) {
    return (
      <>
        <ActPrompt appeals={appeals} slug={slug} />
        <LettersStopped people={people} />
        <div className="space-y-3 print:hidden">
          <p>{t('writeNote')}</p>
          <ButtonLink look={appeals.length > 0 ? 'quiet' : 'main'} href={logPath(locale, slug)}>
            {t('write')}
          </ButtonLink>
        </div>
      </>
    )
  }
  return (
    <>
      <Notice title={t('freeTitle')}>
        <p>{t('freeNote', { count: people.length })}</p>
        <p className="print:hidden">
          <a href={logPath(locale, slug)}>{t('freeLog')}</a>
        </p>
      </Notice>
      <ActPrompt appeals={appeals} slug={slug} />
    </>
  )
}
