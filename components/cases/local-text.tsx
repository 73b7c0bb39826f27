import { useLocale } from 'next-intl'
import type { LocalText } from '@/lib/text/localized'
import { directionOf } from '@/lib/i18n/locales'

/** A text in the language it is written in: marked where that is not the language of the page. */
export function InItsLanguage({ of }: { of: LocalText }) {
  const locale = useLocale()
  if (of.lang === locale) return of.text
  return (
    <span lang={of.lang} dir={directionOf(of.lang)}>
      {of.text}
    </span>
  )
}

/** A longer text: paragraphs are separated by an empty line. */
export function Paragraphs({ of, className }: { of: LocalText; className?: string }) {
  const locale = useLocale()
  const marks = of.lang === locale ? {} : { lang: of.lang, dir: directionOf(of.lang) }
  return of.text.split(/\n{2,}/).map((paragraph, index) => (
    <p key={index} className={className} {...marks}>
      {paragraph}
    </p>
  ))
}
