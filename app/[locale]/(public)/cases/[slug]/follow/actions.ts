'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { askToFollow, type FollowRefusal } from '@/lib/follows/commands'
import type { FollowFormState } from '@/lib/follows/follow-state'
import { parseFollow, typedAddress } from '@/lib/follows/input'
import { unlessAway } from '@/lib/http/away'
import { senderNetworks } from '@/lib/http/network'
import { isOwnOrigin } from '@/lib/http/origin'
import { type PageStatus, setRetryAfter, setStatus } from '@/lib/http/status'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { takeTurn } from '@/lib/limits/commands'
import { sharesOfMail } from '@/lib/limits/shares'
import { followPath } from '@/lib/routes'

const STATUSES: Record<FollowRefusal, PageStatus> = {
  missing: 404,
  withdrawn: 410,
  archived: 410,
  off: 503,
}

/** Asks to follow a case. The bound arguments travel with the form, so they are checked too. */
export async function submitFollow(
  locale: string,
  slug: string,
  before: FollowFormState,
  form: FormData,
): Promise<FollowFormState> {
  const refused = (
    status: PageStatus,
    why: Partial<Pick<FollowFormState, 'address' | 'refusal'>>,
  ): FollowFormState => {
    setStatus(status)
    const typed = typedAddress(form).slice(0, 300)
    return { attempt: before.attempt + 1, address: null, refusal: null, typed, ...why }
  }
  if (!isOwnOrigin(await headers())) return refused(403, { refusal: 'foreign' })
  const input = parseFollow(form)
  if (!input.ok) return refused(422, { address: input.error })
  const reader = isLocale(locale) ? locale : DEFAULT_LOCALE
  const now = new Date()
  const turn = await unlessAway(() => takeTurn(sharesOfMail(senderNetworks()), now))
  if (turn === 'away') return refused(503, { refusal: 'away' })
  if (turn.wait > 0) {
    setRetryAfter(turn.wait)
    return refused(429, { refusal: 'too_many' })
  }
  const asked = await unlessAway(() => askToFollow(slug, input.value, reader, now))
  if (asked === 'away') return refused(503, { refusal: 'away' })
  if (!asked.ok) return refused(STATUSES[asked.error], { refusal: asked.error })
  redirect(`${followPath(reader, slug)}?asked=1`)
}
