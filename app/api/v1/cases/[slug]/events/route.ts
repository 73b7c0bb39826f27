import { toApiAsOf } from '@/lib/api/as-of'
import { toApiEvent } from '@/lib/api/case'
import { toApiList } from '@/lib/api/case-list'
import { refuseMethod } from '@/lib/http/api'
import { answerCase } from '../../../answer-case'

/** The timeline of a case, oldest first, whole; with ?asOf= up to a day. An event always has a date. */
export const GET = answerCase('/events', async ({ caseRecord, asOf }) => {
  const { events } = asOf?.caseRecord ?? caseRecord
  return {
    ...toApiList(events.map(toApiEvent), {
      total: events.length,
      page: 1,
      perPage: Math.max(events.length, 1),
    }),
    ...(asOf === null ? {} : toApiAsOf(asOf.day, 0)),
  }
})

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
