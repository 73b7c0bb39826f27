// A correction as the API tells it: what was changed and where, never what it said before.
import type { Correction } from '../corrections/told'
import { snake } from './entry'

export const toApiCorrection = ({ id, at, changes, reason }: Correction) => ({
  id,
  at,
  changes: changes.map((change) => ({
    how: change.how,
    what: snake(change.what),
    // What was taken out is named by its kind alone.
    id: change.how === 'removed' ? null : change.id,
    fields: change.fields.map(snake),
  })),
  reason,
})
