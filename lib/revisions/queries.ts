import 'server-only'
import { db } from '../db'
import { textsOf, valuesOfRow } from '../record/entry'
import { listEntries } from '../record/queries'

/** Every entry of a case, deleted or not, with its fields as text; restricted ones left out. */
export async function listEntryTexts(caseId: string) {
  const entries = await listEntries(db, caseId, ['public', 'internal'], { deleted: true })
  return entries.map(({ kind, id, parentId, version, row }) => ({
    kind,
    id,
    parentId,
    version,
    fields: textsOf(valuesOfRow(kind, row)),
  }))
}
