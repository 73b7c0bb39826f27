// The words of the form for logging a message. The form runs in the browser and is given its words,
// so that no message catalogue travels with it.
import { useTranslations } from 'next-intl'
import { LOG_CODES, type LogCode } from '@/lib/messages/input'
import { FAIR_REFUSALS, FORM_REFUSALS, type FormRefusal } from '@/lib/messages/log-state'
import { CHANNELS, MESSAGE_KINDS, type Channel, type MessageKind } from '@/lib/messages/vocabulary'
import { channelWords } from './words'

const TEXTS = [
  'kind',
  'channel',
  'channelChoose',
  'date',
  'dateHint',
  'quantity',
  'quantityHint',
  'words',
  'optional',
  'wordsHint',
  'website',
  'submit',
  'sending',
] as const

export type LogWords = {
  texts: Record<(typeof TEXTS)[number] | 'email' | 'emailHint', string>
  kinds: { value: MessageKind; label: string }[]
  channels: { value: Channel; label: string }[]
  problemsTitle: string
  problemsIntro: string
  problems: Record<LogCode | FormRefusal, string>
  /** While a browser works instead of waiting, and for the button that says "another one". */
  fair: Record<'working' | 'another' | 'repeatedTitle', string>
}

/** All words that the form may need, in the language of the page. */
export function useLogWords(): LogWords {
  const form = useTranslations('logging.form')
  const problem = useTranslations('logging.problems')
  const words = useTranslations('words')
  const fair = useTranslations('fair.form')
  const mail = useTranslations('following.deed')
  return {
    texts: { ...record(TEXTS, (key) => form(key)), email: mail('email'), emailHint: mail('hint') },
    kinds: MESSAGE_KINDS.map((value) => ({ value, label: form(`kinds.${value}`) })),
    channels: CHANNELS.map((value) => ({ value, label: words(channelWords[value]) })),
    problemsTitle: problem('title'),
    problemsIntro: problem('intro'),
    problems: {
      ...record([...LOG_CODES, ...FORM_REFUSALS], (code) => problem(code)),
      ...record(FAIR_REFUSALS, (code) => fair(`refusal.${code}`)),
    },
    fair: record(['working', 'another', 'repeatedTitle'] as const, (key) => fair(key)),
  }
}

const record = <Key extends string>(keys: readonly Key[], textOf: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Record<Key, string>
