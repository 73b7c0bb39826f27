import 'server-only'
import { anchorBreakInWords, breakInWords } from '../audit/break-words'
import { compareWithAnchors, listAnchors, verifyChain } from '../audit/queries'
import { publicDb } from '../db'
import { examineAsks } from './examine-asks'
import { examineAppeals } from './examine-appeals'
import { examineDates, examineSnapshots, examineSources, examineStatuses } from './examine-cases'
import { examineCounts } from './examine-counts'
import { examineFiles } from './examine-files'
import { examineVersions } from './examine-versions'
import type { Examination } from './finding'

async function examineChain(): Promise<Examination> {
  // The notes are read first: the chain may only have grown since.
  const noted = await listAnchors()
  const { entries, broken } = await verifyChain()
  const cut = await compareWithAnchors(noted?.anchors ?? [])
  return {
    rule: 'audit_chain_holds',
    checked: entries,
    findings: [
      ...(broken ? [breakInWords(broken)] : []),
      ...(cut ? [anchorBreakInWords(cut)] : []),
    ],
  }
}

async function examinePublicRole(): Promise<Examination> {
  const rows = await publicDb.$queryRaw<{ name: string; may: boolean }[]>`
    SELECT n.nspname || '.' || c.relname AS name,
      has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS may
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ('published', 'pg_catalog', 'information_schema')
      AND n.nspname NOT LIKE 'pg_toast%' AND n.nspname NOT LIKE 'pg_temp%'`
  return {
    rule: 'public_role_sees_published_alone',
    checked: rows.length,
    findings: rows.filter((row) => row.may).map((row) => `the public role may read ${row.name}`),
  }
}

/** Checks the truth rules on the live data, one examination a rule. Changes nothing. */
export async function examine(): Promise<Examination[]> {
  return [
    await examineStatuses(),
    await examineDates(),
    await examineSnapshots(),
    await examineCounts(),
    await examineAppeals(),
    await examineSources(),
    await examineAsks(),
    await examineVersions(),
    await examineFiles(),
    await examineChain(),
    await examinePublicRole(),
  ]
}
