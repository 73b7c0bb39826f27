'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { stopFollowing } from '@/lib/follows/commands'
import { unlessAway } from '@/lib/http/away'
import { isOwnOrigin } from '@/lib/http/origin'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { stopFollowPath } from '@/lib/routes'

/** Ends a follow. The page of the link then says so. */
export async function submitStop(locale: string, token: string): Promise<void> {
  const page = stopFollowPath(isLocale(locale) ? locale : DEFAULT_LOCALE, encodeURIComponent(token))
  if (!isOwnOrigin(await headers())) redirect(page)
  const ended = await unlessAway(() => stopFollowing(token, new Date()))
  redirect(ended === 'away' ? `${page}?notice=again` : page)
}
