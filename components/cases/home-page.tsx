import { useLocale, useTranslations } from 'next-intl'
import { PublicationList } from '@/components/publications/publication-list'
import { UrgentAppeals } from '@/components/appeals/urgent-appeals'
import type { UrgentAppeal } from '@/lib/appeals/public-appeal'
import type { PublicCaseCard } from '@/lib/cases/case-card'
import type { PublicPublication } from '@/lib/publications/public-publication'
import { casesPath } from '@/lib/routes'
import { CaseList } from './case-card'
import { Section } from './section'

type Worldwide = { cases: number; messages: number; estimated: boolean }

type Props = {
  inDanger: PublicCaseCard[]
  free: PublicCaseCard[]
  worldwide: Worldwide
  publications: PublicPublication[]
  /** The appeals that end first. */
  urgent: readonly UrgentAppeal[]
}

/** The first page: who is in prison or in danger now, then good news, the count, and what is new. */
export function HomePage({ inDanger, free, worldwide, publications, urgent }: Props) {
  const t = useTranslations('cases.home')
  const locale = useLocale()
  return (
    <div className="space-y-14">
      <header className="max-w-prose space-y-3">
        <h1 className="text-3xl font-bold sm:text-4xl">{t('title')}</h1>
        <p className="text-lg">{t('intro')}</p>
      </header>
      <UrgentAppeals urgent={urgent} />
      <Section id="danger" title={t('dangerTitle')}>
        {inDanger.length === 0 ? (
          <p>{t('dangerEmpty')}</p>
        ) : (
          <CaseList cards={inDanger} heading="h3" />
        )}
        <p>
          <a href={casesPath(locale)}>{t('allCases')}</a>
        </p>
      </Section>
      {free.length > 0 && (
        <Section id="good-news" title={t('freeTitle')}>
          <CaseList cards={free} heading="h3" />
        </Section>
      )}
      <WorldwideCount worldwide={worldwide} />
      <Section id="publications" title={t('publicationsTitle')}>
        <PublicationList publications={publications} />
      </Section>
    </div>
  )
}

/** The sum of what the cases count, which opens to the cases. */
function WorldwideCount({ worldwide: { messages, cases, estimated } }: { worldwide: Worldwide }) {
  const t = useTranslations('cases.home')
  const locale = useLocale()
  return (
    <Section id="worldwide" title={t('worldwideTitle')}>
      <p className="text-2xl font-semibold text-balance sm:text-3xl">
        {t(estimated ? 'worldwideAbout' : 'worldwideCount', { count: messages })}
      </p>
      <p className="max-w-prose">{t('worldwideNote', { cases })}</p>
      <p>
        <a href={casesPath(locale)}>{t('worldwideList')}</a>
      </p>
    </Section>
  )
}
