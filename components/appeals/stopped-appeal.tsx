import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage, Prose } from '@/components/cases/local-text'
import { WordsOfThanks } from '@/components/outcomes/words-of-thanks'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PublicAppeal, StoppedAppeal as Stopped } from '@/lib/appeals/public-appeal'
import type { PublicCase } from '@/lib/cases/public-case'
import { actPath, casePath, logPath } from '@/lib/routes'

type Props = {
  appeal: Stopped
  caseRecord: PublicCase
  others: readonly PublicAppeal[]
}

/** Says first, and kindly, that nobody is asked to act any more, why, and what one can still do. */
export function StoppedAppeal({ appeal, caseRecord, others }: Props) {
  const { slug, archived } = caseRecord
  const t = useTranslations('appeals.stopped')
  const locale = useLocale()
  return (
    <div className="max-w-prose space-y-6">
      <Notice title={t('title')}>
        <p>{t(`because.${appeal.because}`)}</p>
        {appeal.note && <Prose of={appeal.note} />}
      </Notice>
      {appeal.outcome && (
        <div className="space-y-2">
          <p className="font-semibold">{t('outcome')}</p>
          <Prose of={appeal.outcome} />
        </div>
      )}
      {appeal.because === 'released' && <WordsOfThanks caseRecord={caseRecord} />}
      {others.length > 0 && (
        <div className="space-y-2">
          <p className="font-semibold">{t('others')}</p>
          <ul className="space-y-2">
            {others.map((other) => (
              <li key={other.slug}>
                <ButtonLink href={actPath(locale, slug, other.slug)}>
                  <InItsLanguage of={other.title} />
                </ButtonLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="space-y-2">
        <p className="font-semibold">{t('instead')}</p>
        <ul className="list-disc space-y-1 ps-6">
          <li>
            <a href={casePath(locale, slug)}>{t('case')}</a>
          </li>
          {!archived && (
            <li>
              <a href={logPath(locale, slug)}>{t('log')}</a>
            </li>
          )}
        </ul>
      </div>
    </div>
  )
}
