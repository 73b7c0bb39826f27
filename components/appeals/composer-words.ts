// The words of the composer. It runs in the browser and is given its words, so that no message
// catalogue travels with it.
import { useTranslations } from 'next-intl'
import { COMPOSER_REFUSALS, type ComposerRefusal } from '@/lib/appeals/composer-state'
import { BREACHES, type BreachKind } from '@/lib/appeals/guidance'
import { STOPPED, type StoppedBecause } from '@/lib/appeals/public-appeal'

const KEYS = [
  'title',
  'privacy',
  'to',
  'toPerson',
  'text',
  'textHint',
  'sender',
  'senderAddress',
  'optional',
  'check',
  'print',
  'working',
  'stopTitle',
  'stopIntro',
  'careTitle',
  'readyTitle',
  'readyNote',
  'mail',
  'copy',
  'web',
  'printFor',
  'sent',
  'sentNote',
  'yourWords',
  'kept',
] as const

export type ComposerWords = {
  texts: Record<(typeof KEYS)[number], string>
  /** With the address in place of `{email}`. */
  tooLong: string
  /** With what somebody wrote in place of `{passage}`. */
  passage: string
  phone: string
  fax: string
  breaches: Record<BreachKind, string>
  refusals: Record<ComposerRefusal, string>
  stopped: Record<StoppedBecause, string>
  letter: { title: string; how: string; back: string }
  caseLink: string
}

const record = <Key extends string>(keys: readonly Key[], textOf: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Record<Key, string>

/** All words that the composer may need, in the language of the page. */
export function useComposerWords(): ComposerWords {
  const t = useTranslations('appeals')
  return {
    texts: record(KEYS, (key) => t(`compose.${key}`)),
    tooLong: t('compose.tooLong', { email: '{email}' }),
    passage: t('compose.passage', { passage: '{passage}' }),
    phone: t('page.phone'),
    fax: t('page.fax'),
    breaches: record(BREACHES, (key) => t(`breach.${key}`)),
    refusals: record(COMPOSER_REFUSALS, (key) => t(`refusal.${key}`)),
    stopped: record(STOPPED, (key) => t(`stopped.because.${key}`)),
    letter: { title: t('letter.title'), how: t('letter.how'), back: t('letter.back') },
    caseLink: t('stopped.case'),
  }
}
