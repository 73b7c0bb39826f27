// The ledger of a case as the API tells it. `total` is the sum of the tallies that are counted and
// of the part of the logged lines that no tally covers. `logged_confirmed`: of the logged messages, so
// many are confirmed by e-mail.
import type { PublicLedger } from '../messages/public-ledger'
import { toApiSource } from './case'
import { ofText } from './date'

export const toApiLedger = (ledger: PublicLedger) => ({
  total: ledger.total,
  estimated: ledger.estimated,
  tallies: ledger.tallies.map((tally) => ({
    id: tally.id,
    counted: tally.counted,
    quantity: tally.quantity,
    kind: tally.kind,
    channel: tally.channel,
    scope: tally.scope,
    method: tally.method,
    section: tally.section,
    campaign: tally.campaign,
    period: tally.period === null ? null : ofText(tally.period),
    as_of: ofText(tally.asOf),
    reported_by: tally.reportedBy,
    text: tally.text,
    sources: tally.sources.map(toApiSource),
  })),
  logged: ledger.deeds.map((line) => ({
    kind: line.kind,
    channel: line.channel,
    month: ofText(line.month),
    quantity: line.quantity,
    counted: line.uncovered,
  })),
  logged_confirmed: ledger.confirmed ?? null,
})
