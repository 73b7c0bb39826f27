import 'server-only'
import { newChallenge, isSolved } from '@/lib/crypto/challenge'
import { ageOfFormKey } from '@/lib/crypto/form-key'
import type { Locale } from '@/lib/i18n/locales'
import { senderNetworks } from '@/lib/http/network'
import { isRepeated, rememberDeed, takeTurn } from '@/lib/limits/commands'
import { refusalOfAge } from '@/lib/limits/form-age'
import type { Networks } from '@/lib/limits/network'
import { printOf, sharesOfLogging, type Turn } from '@/lib/limits/shares'
import { type Logged, type LogRefusal, logSupporterAction } from '@/lib/messages/commands'
import type { LogInput } from '@/lib/messages/input'
import { isAnother, proofOf } from '@/lib/messages/log-form'
import { isKnownKey } from '@/lib/messages/queries'
import { type Result, refuse } from '@/lib/result'
import type { Why } from './refused'

/**
 * Logs what a form sent, unless it is asked to be sent once more: the form is too young or too old, its
 * network sent more than its share, or the same came a moment ago. What was logged before under the same
 * key is answered as before in any case.
 */
export async function logFairly(
  input: LogInput,
  form: FormData,
  now: Date,
  locale: Locale,
): Promise<Result<Logged, LogRefusal | Why>> {
  const networks = senderNetworks()
  const asked = await ask(input, form, networks, now)
  if ('status' in asked && !(await isKnownKey(input.key))) return refuse(asked)
  const logged = await logSupporterAction(input, now, {
    hold: 'hold' in asked ? asked.hold : null,
    locale,
  })
  if (logged.ok && !logged.value.replay)
    await rememberDeed(printOf(networks, input), logged.value.id, now)
  return logged
}

async function ask(
  input: LogInput,
  form: FormData,
  networks: Networks,
  now: Date,
): Promise<Why | Turn> {
  // What only a program fills in is thanked, kept and not counted: nothing is asked of it.
  const isHuman = input.website === ''
  const age = isHuman ? refusalOfAge(ageOfFormKey(input.key, now)) : null
  if (age !== null) return { status: 422, refusal: age, newKey: age === 'expired' }
  const turn = await turnOf(input, form, networks, now)
  if (turn.wait > 0)
    return {
      status: 429,
      refusal: 'too_many',
      wait: turn.wait,
      challenge: await newChallenge(input.key, now),
    }
  if (isHuman && !isAnother(form) && (await isRepeated(printOf(networks, input), now)))
    return { status: 409, refusal: 'repeated' }
  return turn
}

/** The turn of a network, or the one that its browser worked for: that one may still be held. */
async function turnOf(
  { slug, key }: LogInput,
  form: FormData,
  networks: Networks,
  now: Date,
): Promise<Turn> {
  const shares = sharesOfLogging(networks, slug)
  const turn = await takeTurn(shares, now)
  if (turn.wait === 0 || !(await isSolved(proofOf(form), key))) return turn
  return takeTurn({ limits: [], holds: shares.holds }, now)
}
