import { useLocale } from 'next-intl'
import { Markdown } from '@/components/text/markdown'
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

/** A longer text, in Markdown and in the language it is written in. */
export function Prose({ of }: { of: LocalText }) {
  const locale = useLocale()
  const marks = of.lang === locale ? {} : { lang: of.lang, dir: directionOf(of.lang) }
  return (
    <div className="max-w-prose space-y-3" {...marks}>
      <Markdown text={of.text} />
    </div>
  )
}
