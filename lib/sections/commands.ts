import 'server-only'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canGiveSections } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { type Result, ok, refuse } from '../result'
import type { SectionInput } from './input'

export type SectionRefusal = 'not_permitted' | 'missing' | 'code_taken' | 'section_missing'

/** Adds a section of the organisation. Its code stays as it is: spreadsheets name it. */
export async function addSection(
  actor: Keeper,
  input: SectionInput,
  now: Date,
): Promise<Result<{ id: string }, SectionRefusal>> {
  if (!may(actor, canGiveSections)) return refuse('not_permitted')
  return write<{ id: string }, SectionRefusal>(actor, now, async (tx, record) => {
    const { count } = await tx.section.createMany({ data: [input], skipDuplicates: true })
    if (count === 0) return refuse('code_taken')
    const { id } = await tx.section.findUniqueOrThrow({ where: { code: input.code } })
    record({
      kind: 'section_added',
      objectType: 'Section',
      objectId: id,
      detail: { facts: { code: input.code, name: input.name } },
    })
    return ok({ id })
  })
}

/**
 * Says for which sections somebody reports figures: these and no others from now on. A campaigner who
 * has any reports for these alone.
 */
export async function giveSections(
  actor: Keeper,
  userId: string,
  sectionIds: readonly string[],
  now: Date,
): Promise<Result<{ id: string }, SectionRefusal>> {
  if (!may(actor, canGiveSections)) return refuse('not_permitted')
  return write<{ id: string }, SectionRefusal>(actor, now, async (tx, record) => {
    // Of two who give at once, the second sees what the first gave.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: {
        name: true,
        sections: { select: { section: { select: { id: true, code: true } } } },
      },
    })
    if (!user) return refuse('missing')
    const wanted = await tx.section.findMany({
      where: { id: { in: [...sectionIds] } },
      select: { id: true, code: true },
    })
    if (wanted.length !== new Set(sectionIds).size) return refuse('section_missing')
    const givenById = actor.kind === 'staff' ? actor.id : null
    const keep = wanted.map(({ id }) => id)
    await tx.userSection.deleteMany({ where: { userId, sectionId: { notIn: keep } } })
    await tx.userSection.createMany({
      data: keep.map((sectionId) => ({ userId, sectionId, givenById, givenAt: now })),
      skipDuplicates: true,
    })
    const codes = (sections: { code: string }[]) => sections.map(({ code }) => code).sort()
    record({
      kind: 'sections_given',
      objectType: 'User',
      objectId: userId,
      detail: {
        facts: { name: user.name },
        changes: {
          sections: { from: codes(user.sections.map(({ section }) => section)), to: codes(wanted) },
        },
      },
    })
    return ok({ id: userId })
  })
}
