import 'server-only'
import { db } from '../db'
import { readIntact } from '../files/queries'
import type { Examination } from './finding'

const PIECE = 200

const WRONG_WITH_FILE = {
  file_lost: 'the storage does not have it',
  file_altered: 'it is not what came',
}

/** Every stored file, also what was deleted softly, is read whole: one after the other. */
export async function examineFiles(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  let after = ''
  for (;;) {
    const piece = await db.storedFile.findMany({
      ...(after === '' ? {} : { where: { id: { gt: after } } }),
      orderBy: { id: 'asc' },
      take: PIECE,
      select: { id: true, storageKey: true, sha256: true },
    })
    for (const file of piece) {
      checked += 1
      const read = await readIntact(file)
      if (!read.ok) findings.push(`file ${file.storageKey}: ${WRONG_WITH_FILE[read.error]}`)
    }
    const last = piece.at(-1)
    if (!last) return { rule: 'files_are_as_they_came', checked, findings }
    after = last.id
  }
}
