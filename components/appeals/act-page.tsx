import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { beginning, mainTargets } from '@/lib/appeals/composer'
import { TO_PERSON } from '@/lib/appeals/composer-state'
import type { LiveAppeal, PublicAppeal } from '@/lib/appeals/public-appeal'
import type { PublicCase } from '@/lib/cases/public-case'
import { casePath, logForPath } from '@/lib/routes'
import { AppealHead } from './appeal-head'
import { AppealBackground, AppealRequest } from './appeal-text'
import { Composer, type SubmitLetter } from './composer'
import { useComposerWords } from './composer-words'
import { StoppedAppeal } from './stopped-appeal'

export type FoundAppeal = {
  kind: 'found'
  caseRecord: PublicCase
  appeal: PublicAppeal
  others: PublicAppeal[]
}
type Found = FoundAppeal | { kind: 'missing' } | { kind: 'withdrawn' } | 'away'

type Props = {
  found: Found
  submit: SubmitLetter
  /** Only the letter, to be laid out for an envelope. */
  forPrint?: boolean
  /** Begin with the words to the person. */
  toPerson?: boolean
}

/**
 * An appeal, and the composer with which one acts on it. Whatever became of the appeal, the composer
 * stands at the same place of the page: what somebody had typed meanwhile is kept there.
 */
export function ActPage({ found, submit, forPrint = false, toPerson = false }: Props) {
  const locale = useLocale()
  const words = useComposerWords()
  const of = found !== 'away' && found.kind === 'found' ? found : null
  const live = of?.appeal.kind === 'live' ? of.appeal : null
  return (
    <article className="space-y-10">
      <Before {...{ found, forPrint }} />
      <Composer
        submit={submit}
        start={live && beginning(live, locale, toPerson)}
        targets={live ? mainTargets(live).map(({ id, office }) => ({ id, label: office })) : []}
        toPerson={live !== null && ['open', 'unknown'].includes(live.solidarity.state)}
        personId={TO_PERSON}
        forPrint={forPrint}
        askAddress={live !== null && live.guidance.ownAddress !== 'no'}
        logPath={of && logForPath(locale, of.caseRecord.slug, of.appeal.slug)}
        casePath={of && casePath(locale, of.caseRecord.slug)}
        words={words}
      />
      <After live={forPrint ? null : live} />
    </article>
  )
}

function Before({ found, forPrint }: Pick<Props, 'found'> & { forPrint: boolean }) {
  const t = useTranslations('appeals.letter')
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  const { appeal, caseRecord } = found
  return (
    <div className="space-y-8">
      <AppealHead {...found} />
      {appeal.kind === 'stopped' ? (
        <StoppedAppeal {...{ appeal, caseRecord }} others={found.others} />
      ) : forPrint ? (
        <p className="max-w-prose">{t('lead')}</p>
      ) : (
        <AppealRequest {...{ appeal, caseRecord }} />
      )}
    </div>
  )
}

function After({ live }: { live: LiveAppeal | null }) {
  const t = useTranslations('appeals.page')
  if (live === null) return null
  return (
    <Section id="more" title={t('background')}>
      <AppealBackground appeal={live} />
    </Section>
  )
}
