import 'server-only'
import { sha256 } from '../crypto/digest'
import { db } from '../db'
import { CHAIN_START, type ChainBreak, findChainBreak } from './entry'

const PIECE = 2_000

/** Walks the whole audit chain. Answers how many entries it has, and where it first breaks (or null). */
export async function verifyChain(): Promise<{ entries: number; broken: ChainBreak | null }> {
  let before = { hash: CHAIN_START, seq: 0n }
  let entries = 0
  for (;;) {
    const piece = await db.auditEntry.findMany({
      where: { seq: { gt: before.seq } },
      orderBy: { seq: 'asc' },
      take: PIECE,
    })
    const broken = findChainBreak(piece, before, sha256)
    const last = piece.at(-1)
    if (broken || !last) return { entries: entries + piece.length, broken }
    entries += piece.length
    before = { hash: last.hash, seq: last.seq }
  }
}
