import { useLocale, useTranslations } from 'next-intl'
import { Prose } from '@/components/cases/local-text'
import { Section } from '@/components/cases/section'
import { LettersStopped } from '@/components/messages/letters-stopped'
import { channelWords } from '@/components/messages/words'
import { Notice } from '@/components/ui/notice'
import { firstIn, type LiveAppeal } from '@/lib/appeals/public-appeal'
import type { PublicCase } from '@/lib/cases/public-case'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { actPath, appealSheetPath, letterPath } from '@/lib/routes'
import { Guidance } from './guidance'
import { TargetList } from './target-list'

/** Points in the language in which they are written, one a line. */
export function Points({ lines, lang }: { lines: readonly string[]; lang: Locale }) {
  const locale = useLocale()
  const marks = lang === locale ? {} : { lang, dir: directionOf(lang) }
  return (
    <ul className="max-w-prose list-disc space-y-2 ps-6" {...marks}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** What is asked for, of whom, what one can write, and what is safe to write. */
export function AppealRequest({
  appeal,
  caseRecord,
}: {
  appeal: LiveAppeal
  caseRecord: Pick<PublicCase, 'people' | 'slug'>
}) {
  const t = useTranslations('appeals.page')
  const words = useTranslations('words')
  const locale = useLocale()
  const points = firstIn(appeal.talkingPoints, locale)
  return (
    <>
      <Section id="demands" title={t('demands')}>
        <Points {...appeal.demands} />
      </Section>
      <Section id="targets" title={t('targets')}>
        <TargetList targets={appeal.targets} />
        <p className="text-muted">
          {t('channels')}: {appeal.channels.map((code) => words(channelWords[code])).join(', ')}
        </p>
      </Section>
      <Guidance guidance={appeal.guidance} />
      {points && (
        <Section id="points" title={t('points')}>
          <p>{t('pointsNote')}</p>
          <Points lines={points.value} lang={points.lang} />
        </Section>
      )}
      <Solidarity {...{ appeal, caseRecord }} />
      <ul className="space-y-1 print:hidden">
        <li>
          <a href={letterPath(locale, caseRecord.slug, appeal.slug)}>{t('toLetter')}</a>
        </li>
        <li>
          <a href={appealSheetPath(locale, caseRecord.slug, appeal.slug)}>{t('sheet')}</a>
        </li>
        <li>
          <a href={appealSheetPath(locale, caseRecord.slug, appeal.slug, true)}>
            {t('sheetLarge')}
          </a>
        </li>
      </ul>
    </>
  )
}

/** Whether one may write to the person; the address stands here only while letters may arrive. */
function Solidarity({
  appeal: { solidarity, slug },
  caseRecord,
}: {
  appeal: LiveAppeal
  caseRecord: Pick<PublicCase, 'people' | 'slug'>
}) {
  const t = useTranslations('appeals.solidarity')
  const locale = useLocale()
  if (solidarity.state === 'nobody') return null
  if (solidarity.state === 'closed')
    return (
      <Section id="solidarity" title={t('title')}>
        <Notice>
          <p>{t('closed')}</p>
        </Notice>
        <LettersStopped people={caseRecord.people} />
      </Section>
    )
  return (
    <Section id="solidarity" title={t('title')}>
      <p>{t(solidarity.state)}</p>
      {solidarity.text && <Prose of={solidarity.text} />}
      <p className="print:hidden">
        <a href={actPath(locale, caseRecord.slug, slug, true)}>{t('write')}</a>
      </p>
      {solidarity.address.length > 0 && (
        <div>
          <p className="font-semibold">{t('address')}</p>
          <address className="not-italic" dir="auto">
            {solidarity.address.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
        </div>
      )}
    </Section>
  )
}

/** What happened, and where the facts come from. */
export function AppealBackground({ appeal }: { appeal: LiveAppeal }) {
  const t = useTranslations('appeals.page')
  const { background, source } = appeal
  return (
    <>
      {background && <Prose of={background} />}
      {source && (
        <p className="text-sm text-muted">
          {t('source')}: {source.publisher},{' '}
          {source.url === null ? (
            <cite>{source.title}</cite>
          ) : (
            <a href={source.url}>
              <cite>{source.title}</cite>
            </a>
          )}
        </p>
      )}
    </>
  )
}
