'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { confirmRequests } from '@/lib/confirmations/commands'
import { unlessAway } from '@/lib/http/away'
import { isOwnOrigin } from '@/lib/http/origin'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { confirmPath } from '@/lib/routes'
import { isUuid } from '@/lib/text/uuid'

/** Confirms what somebody left ticked. The page of the link then says what became of it. */
export async function submitConfirmation(
  locale: string,
  token: string,
  form: FormData,
): Promise<void> {
  const page = confirmPath(isLocale(locale) ? locale : DEFAULT_LOCALE, encodeURIComponent(token))
  if (!isOwnOrigin(await headers())) redirect(page)
  const chosen = form
    .getAll('item')
    .filter((value): value is string => typeof value === 'string' && isUuid(value))
  const done = await unlessAway(() => confirmRequests(token, chosen, new Date()))
  if (done === 'away') redirect(`${page}?notice=again`)
  const some = done.ok && done.value.follows + done.value.deeds > 0
  redirect(some ? `${page}?notice=done` : page)
}
