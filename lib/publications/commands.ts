import 'server-only'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canDraftCase, canPublishCase, canWithdrawCase } from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import { toDateColumn } from '../dates/columns'
import { type Result, ok, refuse } from '../result'
import type { PublicationInput, WithdrawPublicationInput } from './input'
import { publishDocuments, withdrawDocuments } from './write'

export type PublicationRefusal =
  'not_permitted' | 'slug_taken' | 'case_missing' | 'missing' | 'not_published'

/** Adds a publication as a draft. */
export async function addPublication(
  actor: Staff | System,
  input: PublicationInput,
  now: Date,
): Promise<Result<{ id: string }, PublicationRefusal>> {
  if (!may(actor, canDraftCase)) return refuse('not_permitted')
  return write<{ id: string }, PublicationRefusal>(actor, now, async (tx, record) => {
    if (await tx.publication.findUnique({ where: { slug: input.slug } }))
      return refuse('slug_taken')
    const cases = await tx.case.findMany({
      where: { reference: { in: input.cases }, deletedAt: null },
      select: { id: true },
    })
    if (cases.length !== new Set(input.cases).size) return refuse('case_missing')
    const publication = await tx.publication.create({
      data: {
        slug: input.slug,
        kind: input.kind,
        publishedOn: toDateColumn(input.publishedOn),
        embargoUntil: input.embargoUntil === null ? null : new Date(input.embargoUntil),
        spokesperson: input.spokesperson?.name ?? null,
        spokespersonRole: input.spokesperson?.role ?? null,
        sourceId: input.sourceId,
        createdAt: now,
        updatedAt: now,
        translations: { create: { locale: 'en', title: input.title, body: input.body } },
        cases: { create: cases.map(({ id }) => ({ caseId: id })) },
        countries: { create: input.countries.map((countryCode) => ({ countryCode })) },
      },
    })
    record({
      kind: 'publication_added',
      objectType: 'Publication',
      objectId: publication.id,
      detail: { facts: { slug: input.slug, title: input.title } },
    })
    return ok({ id: publication.id })
  })
}

/** Publishes a publication; under embargo it becomes visible at the embargo's instant by itself. */
export async function publishPublication(
  actor: Staff | System,
  slug: string,
  now: Date,
): Promise<Result<{ id: string }, PublicationRefusal>> {
  if (!may(actor, canPublishCase)) return refuse('not_permitted')
  return write<{ id: string }, PublicationRefusal>(actor, now, async (tx, record) => {
    const publication = await tx.publication.findUnique({ where: { slug }, select: { id: true } })
    if (!publication) return refuse('missing')
    await tx.publication.update({
      where: { slug },
      data: { state: 'published', version: { increment: 1 }, updatedAt: now },
    })
    record({ kind: 'publication_published', objectType: 'Publication', objectId: publication.id })
    await publishDocuments(tx, publication.id, now)
    return ok({ id: publication.id })
  })
}

/**
 * Takes a published publication out of everything public at once: its address answers 410, or 404 when
 * its embargo had not ended. It can be published again. Refuses what is not published.
 */
export async function withdrawPublication(
  actor: Staff | System,
  slug: string,
  input: WithdrawPublicationInput,
  now: Date,
): Promise<Result<{ id: string }, PublicationRefusal>> {
  if (!may(actor, canWithdrawCase)) return refuse('not_permitted')
  return write<{ id: string }, PublicationRefusal>(actor, now, async (tx, record) => {
    const publication = await tx.publication.findUnique({ where: { slug }, select: { id: true } })
    if (!publication) return refuse('missing')
    const { id } = publication
    // In one statement, so that of two who withdraw it at once only one leaves a trace.
    const { count } = await tx.publication.updateMany({
      where: { id, state: 'published' },
      data: { state: 'withdrawn', version: { increment: 1 }, updatedAt: now },
    })
    if (count === 0) return refuse('not_published')
    record({
      kind: 'publication_withdrawn',
      objectType: 'Publication',
      objectId: id,
      detail: { facts: { slug }, reason: input.reason },
    })
    await withdrawDocuments(tx, id, now)
    return ok({ id })
  })
}
