import 'server-only'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canEditCase } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { type Fields, mergeFields } from '../cases/merge'
import { type Result, ok, refuse } from '../result'
import { toldOf } from '../sources/source-changes'
import { locatorField, quoteField, toCitationFields } from './citation'
import { findCitations } from './queries'

type Refusal = 'missing' | 'not_permitted'
/** `conflict`: somebody said something else meanwhile; what is stored is told. */
export type CitationRefusal = { code: Refusal } | { code: 'conflict'; theirs: Fields }

/**
 * Says where in a source, and in which words, the statements of a case are borne out. `base` is what the
 * form was made from: what others said meanwhile about other citations stays theirs. It changes nothing
 * that is public.
 */
export async function saveCitations(
  actor: Keeper,
  reference: string,
  sourceId: string,
  { fields, base }: { fields: Fields; base: Fields },
  now: Date,
): Promise<Result<null, CitationRefusal>> {
  return write<null, CitationRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true, state: true },
    })
    if (!caseRecord) return refuse({ code: 'missing' })
    if (!may(actor, (staff) => canEditCase(staff, caseRecord.state)))
      return refuse({ code: 'not_permitted' })
    // Whoever saves at the same moment waits, and then sees what is saved here.
    const [source] = await tx.$queryRaw<{ confidential: boolean }[]>`
      SELECT "confidential" FROM "Source" WHERE "id" = ${sourceId}::uuid FOR UPDATE`
    const confidential = source?.confidential ?? true
    const stored = await findCitations(tx, caseRecord.id, sourceId)
    if (stored.length === 0) return refuse({ code: 'missing' })
    const theirs = toCitationFields(stored)
    const { merged, disputed } = mergeFields(base, theirs, fields)
    if (disputed.length > 0) return refuse({ code: 'conflict', theirs })
    const about = { kind: 'citation_saved', objectType: 'Source', objectId: sourceId } as const
    const noted = { ...about, caseId: caseRecord.id }
    let changed = false
    for (const { id, ...before } of stored) {
      const after = {
        locator: merged[locatorField(id)] ?? before.locator,
        quote: merged[quoteField(id)] ?? before.quote,
      }
      const changes = changesBetween(before, after, confidential)
      if (Object.keys(changes).length === 0) continue
      changed = true
      await tx.citation.update({
        where: { id },
        data: { locator: after.locator || null, quote: after.quote || null },
      })
      record({ ...noted, detail: { changes } })
    }
    if (!changed) record({ ...noted, detail: {} })
    return ok(null)
  })
}

type Said = { locator: string; quote: string }

const changesBetween = (from: Said, to: Said, confidential: boolean) =>
  Object.fromEntries(
    (['locator', 'quote'] as const)
      .filter((name) => from[name] !== to[name])
      .map((name) => [
        name,
        {
          from: toldOf(confidential, from[name] || null),
          to: toldOf(confidential, to[name] || null),
        },
      ]),
  )
