import 'server-only'
import { everyKeptFile, readIntact } from '../files/queries'
import type { Examination } from './finding'

const WRONG_WITH_FILE = {
  file_lost: 'the storage does not have it',
  file_altered: 'it is not what came',
}

/** Every stored file, also what was deleted softly, is read whole: one after the other. */
export async function examineFiles(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  for await (const file of everyKeptFile()) {
    checked += 1
    const read = await readIntact(file)
    if (!read.ok) findings.push(`file ${file.storageKey}: ${WRONG_WITH_FILE[read.error]}`)
  }
  return { rule: 'files_are_as_they_came', checked, findings }
}
