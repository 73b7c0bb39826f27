import 'server-only'
import type { Recorder } from '../audit/write'
import { dateColumns } from '../dates/columns'
import type { Tx } from '../db'
import type { SourceInput } from './input'

/** What must be known of a source; the rest has safe defaults. */
export type NewSource = Pick<SourceInput, 'kind' | 'publisher' | 'title' | 'url' | 'accessed'> &
  Partial<SourceInput>

/** Writes a new source inside somebody's transaction, with its trace. Answers its id. */
export async function insertSource(
  tx: Tx,
  record: Recorder,
  input: NewSource,
  caseId: string | undefined,
): Promise<string> {
  const { accessed, ...columns } = input
  const source = await tx.source.create({
    // Typed in openly beside a public fact: not confidential unless somebody says so.
    data: { confidential: false, ...columns, ...dateColumns('accessed', accessed) },
  })
  record({
    kind: 'source_added',
    objectType: 'Source',
    objectId: source.id,
    ...(caseId === undefined ? {} : { caseId }),
    detail: { facts: { publisher: input.publisher, title: input.title } },
  })
  return source.id
}
