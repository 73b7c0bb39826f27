import 'server-only'
import { canonicalJson } from '../audit/entry'
import { db } from '../db'
import { findCaseRow, textsOfRow } from '../editing/write'
import { type KindCode, kindOf } from '../record/kinds'
import { listEntryTexts } from '../revisions/queries'
import { everyCase } from './examine-cases'
import type { Examination } from './finding'

/** Every entry that has versions says what its latest one says: nothing was changed without keeping it. */
export async function examineVersions(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  for await (const { id: caseId, reference } of everyCase()) {
    const entries = new Map(
      (await listEntryTexts(caseId)).map((entry) => [`${entry.kind} ${entry.id}`, entry]),
    )
    const latest = await db.revision.findMany({
      where: { caseId },
      orderBy: [{ objectType: 'asc' }, { objectId: 'asc' }, { version: 'desc' }],
      distinct: ['objectType', 'objectId'],
      select: { objectType: true, objectId: true, version: true, fields: true },
    })
    const row = await findCaseRow(db, reference)
    for (const { objectType, objectId, version, fields } of latest) {
      checked += 1
      if (objectType === 'Case') {
        // A deleted draft has no page, and says the same again when it is back.
        if (row && canonicalJson(textsOfRow(row)) !== canonicalJson(fields))
          findings.push(`${reference}: the case is not what its latest version says`)
        continue
      }
      const name = `${objectType} ${objectId}`
      const entry = entries.get(name)
      if (!entry) findings.push(`${reference}: ${name} is gone, and its versions are not`)
      else if (entry.version !== version || !saysTheSame(entry, fields))
        findings.push(`${reference}: ${name} is not what its latest version says`)
    }
  }
  return { rule: 'entries_match_their_versions', checked, findings }
}

// A facility is shared: another entry may have said more of it since.
function saysTheSame(
  { kind, fields }: { kind: KindCode; fields: Readonly<Record<string, string>> },
  kept: unknown,
): boolean {
  const said = new Map(Object.entries(Object(kept)))
  return Object.entries(fields).every(
    ([name, text]) => kindOf(kind).elsewhere?.[name] !== undefined || said.get(name) === text,
  )
}
