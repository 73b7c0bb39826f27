'use server'

import { headers } from 'next/headers'
import { checkLetter, printFor, typedLetter } from '@/lib/appeals/composer'
import { type ComposerRefusal, type ComposerState, NOT_CHECKED } from '@/lib/appeals/composer-state'
import { isOwnOrigin } from '@/lib/http/origin'
import { type PageStatus, setStatus } from '@/lib/http/status'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { readAppeal } from './read-appeal'

const STATUS: Record<ComposerRefusal, PageStatus> = {
  foreign: 403,
  away: 503,
  stopped: 409,
  gone: 410,
  closed: 409,
}

/**
 * Looks at a letter, and says in which ways it can go. Nothing of it is stored and nothing is counted.
 * The bound arguments travel with the form, so they are checked too.
 */
export async function submitLetter(
  locale: string,
  slug: string,
  appealSlug: string,
  before: ComposerState,
  form: FormData,
): Promise<ComposerState> {
  const typed = typedLetter(form)
  const answer = { ...NOT_CHECKED, attempt: (Number(before.attempt) || 0) + 1, typed }
  const refuse = (refusal: ComposerRefusal, more: Partial<ComposerState> = {}) => {
    setStatus(STATUS[refusal])
    return { ...answer, refusal, ...more }
  }
  if (!isOwnOrigin(await headers())) return refuse('foreign')
  const reader = isLocale(locale) ? locale : DEFAULT_LOCALE
  const found = await readAppeal(slug, appealSlug, reader)
  if (found === 'away') return refuse('away')
  if (found.kind !== 'found') return refuse('gone')
  const { appeal } = found
  if (appeal.kind !== 'live') return refuse('stopped', { because: appeal.because })
  const checked = checkLetter(appeal, typed, printFor(form), reader)
  if (checked.refusal) return refuse(checked.refusal)
  if (checked.sends.length === 0) setStatus(422)
  return { ...answer, ...checked }
}
