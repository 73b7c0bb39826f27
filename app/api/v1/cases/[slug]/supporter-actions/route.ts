import { logFromBody, pointerOf } from '@/lib/api/log-body'
import { env } from '@/lib/env'
import { answerApi, isForeign, jsonAnswer, problemAnswer, refuseMethod } from '@/lib/http/api'
import { senderNetworks } from '@/lib/http/network'
import { readJsonBody } from '@/lib/http/json-body'
import { takeTurn } from '@/lib/limits/commands'
import { sharesOfLogging } from '@/lib/limits/shares'
import { logSupporterAction } from '@/lib/messages/commands'
import { isIdempotencyKey, parseLog } from '@/lib/messages/input'
import { isKnownKey } from '@/lib/messages/queries'
import { withdrawPath } from '@/lib/routes'
import type { CaseContext } from '../../../answer-case'
import { BODY_PROBLEMS, LOG_PROBLEMS } from './problems'

/** In bytes: four thousand letters of any script, and what stands around them. */
const BODY_LIMIT = 16 * 1024

/** Logs a message that somebody sent for a case. */
export function POST(request: Request, { params }: CaseContext): Promise<Response> {
  return answerApi(async () => {
    if (isForeign(request)) return problemAnswer('foreign-origin')
    const key = request.headers.get('idempotency-key') ?? ''
    if (!isIdempotencyKey(key))
      return problemAnswer('invalid-idempotency-key', [
        { pointer: pointerOf('key'), code: key === '' ? 'required' : 'not_a_key' },
      ])
    const body = await readJsonBody(request, BODY_LIMIT)
    if (!body.ok) return problemAnswer(BODY_PROBLEMS[body.error])
    const sent = logFromBody(body.value, { slug: (await params).slug, key })
    if (sent === null)
      return problemAnswer('invalid-input', [{ pointer: '', code: 'not_an_object' }])
    const now = new Date()
    const input = parseLog(sent.raw, now.toISOString().slice(0, 10))
    if (!input.ok || sent.unknown.length > 0)
      return problemAnswer('invalid-input', [
        ...(input.ok
          ? []
          : input.error.map(({ field, code }) => ({ pointer: pointerOf(field), code }))),
        ...sent.unknown.map((pointer) => ({ pointer, code: 'unknown_member' })),
      ])
    const turn = await takeTurn(sharesOfLogging(senderNetworks(), input.value.slug), now)
    // What came before is answered as before, however busy its network is.
    if (turn.wait > 0 && !(await isKnownKey(key)))
      return problemAnswer('too-many-requests', [], { 'retry-after': String(turn.wait) })
    const logged = await logSupporterAction(input.value, now, { hold: turn.hold })
    if (!logged.ok) return problemAnswer(...LOG_PROBLEMS[logged.error])
    const { id, counted, held, total, withdrawToken } = logged.value
    const withdraw_url = new URL(withdrawPath('en', withdrawToken), env.PUBLIC_ORIGIN).href
    return jsonAnswer({ id, counted, held, total, withdraw_url }, 201)
  })
}

const refuse = refuseMethod('POST, OPTIONS')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
