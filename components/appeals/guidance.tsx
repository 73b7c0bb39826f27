import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import type { PublicGuidance } from '@/lib/appeals/public-appeal'
import { GUIDANCE_FLAGS } from '@/lib/appeals/vocabulary'
import { LOCALES } from '@/lib/i18n/locales'

/** What is safe to write in this case, point by point. */
export function Guidance({ guidance }: { guidance: PublicGuidance }) {
  const t = useTranslations('appeals.guide')
  return (
    <Section id="guidance" title={t('title')}>
      <GuidanceList guidance={guidance} />
    </Section>
  )
}

/** The same without a heading. */
export function GuidanceList({ guidance }: { guidance: PublicGuidance }) {
  const t = useTranslations('appeals.guide')
  const quote = useTranslations('appeals.compose')
  const locale = useLocale()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const { languages, neverMention } = guidance
  return (
    <ul className="max-w-prose list-disc space-y-2 ps-6">
      {GUIDANCE_FLAGS.map((flag) => (
        <li key={flag}>{t(`${flag}.${guidance[flag]}`)}</li>
      ))}
      {languages.length > 0 && (
        <li>
          {t('languages', {
            languages: languages.map((code) => names.of(code) ?? code).join(', '),
          })}
        </li>
      )}
      {LOCALES.flatMap((lang) =>
        (neverMention[lang] ?? []).map((phrase) => (
          <li key={`${lang} ${phrase}`}>
            <strong>{t('never', { phrase: quote('passage', { passage: phrase }) })}</strong>
          </li>
        )),
      )}
    </ul>
  )
}
