import 'server-only'
import { randomUUID } from 'node:crypto'
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
  const slug = slugOf(title, reference)
  const taken =
    (await tx.case.count({ where: { slug } })) + (await tx.caseSlug.count({ where: { slug } }))
  return taken === 0 ? slug : `${slug}-${reference.toLowerCase()}`
}

function slugOf(title: string, reference: string): string {
  const plain = slugify(title, { customReplacements: UZBEK_CYRILLIC }).slice(0, 80)
  return plain === '' ? reference.toLowerCase() : plain
}

type Addressed = { id: string; slug: string; reference: string }

/**
 * The slug of a case in which somebody is shown under a pseudonym: it follows the title, because an
 * older one may hold the real name. Old addresses are gone: they answer 410, lead nowhere and are
 * tied to no case any more, for a redirect would tell who it is.
 */
export async function settlePseudonymousAddress(
  tx: Tx,
  { id, slug, reference }: Addressed,
  title: string,
): Promise<string> {
  const wanted = slugOf(title, reference)
  const fits = [wanted, `${wanted}-${reference.toLowerCase()}`].includes(slug)
  const current = fits ? slug : await freeSlug(tx, title, reference)
  if (!fits) {
    await tx.case.update({ where: { id }, data: { slug: current } })
    await tx.caseSlug.create({ data: { slug, caseId: id } })
  }
  await tx.publishedAddress.updateMany({
    where: { caseId: id, slug: { not: current } },
    data: { current: null, caseId: randomUUID() },
  })
  return current
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
