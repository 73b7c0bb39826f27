import { pointerOf } from '@/lib/api/log-body'
import type { ProblemName } from '@/lib/api/problem'
import type { BodyRefusal } from '@/lib/http/json-body'
import type { LogRefusal } from '@/lib/messages/commands'

/** How the API says that a body could not be read. */
export const BODY_PROBLEMS = {
  wrong_type: 'unsupported-media-type',
  too_large: 'body-too-large',
  malformed: 'malformed-body',
} as const satisfies Record<BodyRefusal, ProblemName>

/** How the API says that a message was not logged. */
export const LOG_PROBLEMS: Record<LogRefusal, [ProblemName, { pointer: string; code: string }[]?]> =
  {
    missing: ['not-found'],
    withdrawn: ['withdrawn'],
    archived: ['invalid-input', [{ pointer: '', code: 'archived' }]],
    key_reused: ['idempotency-key-reused', [{ pointer: pointerOf('key'), code: 'key_reused' }]],
    unknown_appeal: ['invalid-input', [{ pointer: pointerOf('appeal'), code: 'unknown_appeal' }]],
    appeal_stopped: ['invalid-input', [{ pointer: pointerOf('appeal'), code: 'appeal_stopped' }]],
    after_release: ['invalid-input', [{ pointer: pointerOf('date'), code: 'after_release' }]],
  }
