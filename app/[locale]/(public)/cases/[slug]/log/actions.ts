'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { unlessAway } from '@/lib/http/away'
import { isOwnOrigin } from '@/lib/http/origin'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { parseLog } from '@/lib/messages/input'
import { logFromForm } from '@/lib/messages/log-form'
import type { LogFormState } from '@/lib/messages/log-state'
import { thanksPath } from '@/lib/routes'
import { logFairly } from './log-fairly'
import { refused } from './refused'

/** Logs what a supporter sent. The bound arguments travel with the form, so they are checked too. */
export async function submitLog(
  locale: string,
  slug: string,
  before: LogFormState,
  form: FormData,
): Promise<LogFormState> {
  const own = isOwnOrigin(await headers())
  if (!own) return refused({ status: 403, refusal: 'foreign' }, before, form)
  const now = new Date()
  const input = parseLog(logFromForm(form, slug), now.toISOString().slice(0, 10))
  if (!input.ok) return refused({ status: 422, problems: input.error }, before, form)
  const reader = isLocale(locale) ? locale : DEFAULT_LOCALE
  const logged = await unlessAway(() => logFairly(input.value, form, now, reader))
  if (logged === 'away') return refused({ status: 503, refusal: 'away' }, before, form)
  if (!logged.ok) return refused(logged.error, before, form)
  redirect(thanksPath(reader, slug, logged.value.withdrawToken))
}
