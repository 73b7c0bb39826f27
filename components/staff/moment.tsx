import { useLocale } from 'next-intl'
import { momentWords } from './moment-words'

/** An instant, with its time zone. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{momentWords(at, useLocale())}</time>
}
