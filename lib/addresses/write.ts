import 'server-only'
import slugify from '@sindresorhus/slugify'
import type { Tx } from '../db'

/** The next reference of a country and year, such as UZB-2026-0001. Numbers are never given twice. */
export async function nextReference(tx: Tx, alpha3: string, year: number): Promise<string> {
  const counter = await tx.referenceCounter.upsert({
    where: { alpha3_year: { alpha3, year } },
    create: { alpha3, year, last: 1 },
    update: { last: { increment: 1 } },
  })
  return `${alpha3}-${year}-${String(counter.last).padStart(4, '0')}`
}

/** A slug that no case has or had: from the title, with the reference's number when it is taken. */
export async function freeSlug(tx: Tx, title: string, reference: string): Promise<string> {
  const plain = slugify(title, { customReplacements: UZBEK_CYRILLIC }).slice(0, 80)
  const slug = plain === '' ? reference.toLowerCase() : plain
  const taken =
    (await tx.case.count({ where: { slug } })) + (await tx.caseSlug.count({ where: { slug } }))
  return taken === 0 ? slug : `${slug}-${reference.toLowerCase()}`
}

// The library leaves these four letters out.
const UZBEK_CYRILLIC: [string, string][] = [
  ['ҳ', 'h'],
  ['Ҳ', 'h'],
  ['ғ', 'gʻ'],
  ['Ғ', 'gʻ'],
  ['қ', 'q'],
  ['Қ', 'q'],
  ['ў', 'oʻ'],
  ['Ў', 'oʻ'],
]
