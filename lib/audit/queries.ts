import 'server-only'
import { readFile } from 'node:fs/promises'
import { sha256 } from '../crypto/digest'
import { db } from '../db'
import { env } from '../env'
import { type Anchor, type AnchorBreak, findAnchorBreak, readAnchors } from './anchor'
import { CHAIN_START, type ChainBreak, findChainBreak } from './entry'

const PIECE = 2_000

/** The end of the chain: the last entry's number and hash. */
export type ChainHead = { seq: bigint; hash: string }
const BEFORE_THE_FIRST: ChainHead = { seq: 0n, hash: CHAIN_START }

/**
 * Walks the audit chain, all of it or what comes after an entry that is known. Answers how many
 * entries it walked, the last of them, and where the chain first breaks (or null).
 */
export async function verifyChain(
  after: ChainHead = BEFORE_THE_FIRST,
): Promise<{ entries: number; head: ChainHead; broken: ChainBreak | null }> {
  let head = after
  let entries = 0
  for (let first = true; ; first = false) {
    const piece = await db.auditEntry.findMany({
      // From the very first row there is, whatever number it has: somebody may have put one before ours.
      where: first && after === BEFORE_THE_FIRST ? {} : { seq: { gt: head.seq } },
      orderBy: { seq: 'asc' },
      take: PIECE,
    })
    const broken = findChainBreak(piece, head, sha256)
    const last = piece.at(-1)
    if (broken || !last) return { entries: entries + piece.length, head, broken }
    entries += piece.length
    head = { hash: last.hash, seq: last.seq }
  }
}

/** The anchors that were noted at AUDIT_ANCHOR; null when there is no such file. */
export const listAnchors = (): Promise<ReturnType<typeof readAnchors> | null> =>
  readAnchorFile(env.AUDIT_ANCHOR)

/** The same for a file that was kept elsewhere. Throws when it cannot be read. */
export async function readAnchorFile(file: string): Promise<ReturnType<typeof readAnchors> | null> {
  try {
    return readAnchors(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Compares the chain with what was noted of it; null when it continues all of it. */
export async function compareWithAnchors(anchors: readonly Anchor[]): Promise<AnchorBreak | null> {
  const hashes = new Map<bigint, string>()
  for (let from = 0; from < anchors.length; from += PIECE) {
    const rows = await db.auditEntry.findMany({
      where: { seq: { in: anchors.slice(from, from + PIECE).map(({ seq }) => seq) } },
      select: { seq: true, hash: true },
    })
    for (const { seq, hash } of rows) hashes.set(seq, hash)
  }
  const last = await db.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
  return findAnchorBreak(anchors, last?.seq ?? 0n, hashes)
}

/**
 * Whether the database itself still refuses to change the trail: its trigger stands and is on, and the
 * application's role holds no right to change, remove or empty anything there.
 */
export async function isTrailGuarded(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ guarded: boolean }[]>`
    SELECT EXISTS (
        SELECT 1 FROM pg_trigger WHERE tgrelid = '"AuditEntry"'::regclass
        AND tgname = 'AuditEntry_only_grows' AND tgenabled IN ('O', 'A')
      ) AND NOT has_table_privilege('vigil_app', '"AuditEntry"', 'UPDATE, DELETE, TRUNCATE')
      AS guarded`
  return row?.guarded ?? false
}
