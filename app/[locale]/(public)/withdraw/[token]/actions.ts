'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { unlessAway } from '@/lib/http/away'
import { isOwnOrigin } from '@/lib/http/origin'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { withdrawSupporterAction } from '@/lib/messages/commands'
import { withdrawPath } from '@/lib/routes'

/** Takes a message back. The page of the link then says what became of it. */
export async function submitWithdrawal(locale: string, token: string): Promise<void> {
  const page = withdrawPath(isLocale(locale) ? locale : DEFAULT_LOCALE, encodeURIComponent(token))
  if (!isOwnOrigin(await headers())) redirect(page)
  const taken = await unlessAway(() => withdrawSupporterAction(token, new Date()))
  if (taken === 'away') redirect(`${page}?notice=again`)
  redirect(taken.ok && !taken.value.already ? `${page}?notice=done` : page)
}
