// An installation whose keys change: each ring is a server of its own, started on the same database
// and the same storage.
import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { cellOf, draftId } from '../privacy/sealed-cell'

const bytes = (value: number) => Buffer.alloc(32, value).toString('base64')
export const K1 = `k1:${bytes(1)}`
export const K2 = `k2:${bytes(22)}`
export const K3 = `k3:${bytes(33)}`
/** Another key under the same name. */
export const NOT_K1 = `k1:${bytes(99)}`

export type Server = Awaited<ReturnType<typeof startServer>>

/** A server with this ring. The caller stops it. */
export async function startServer(keys: string) {
  vi.resetModules()
  vi.stubEnv('VIGIL_KEYS', keys)
  const { db } = await import('../db')
  const server = {
    db,
    ...(await import('../crypto/seal')),
    ...(await import('../storage/commands')),
    ...(await import('../storage/queries')),
    ...(await import('./queries')),
    ...(await import('./commands')),
    ...(await import('../audit/queries')),
    stop: () => db.$disconnect(),
  }
  // It reads its environment at the first use; another one may be started with other keys after it.
  server.storage()
  return server
}

const at = new Date('2026-11-24T12:00:00Z')

/** Puts `count` people with a sealed note each into the record. Answers their ids. */
export async function addPeople({ db, seal }: Server, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  await db.person.createMany({
    data: ids.map((id) => ({
      id,
      nationalities: [],
      characteristicsSealed: seal(
        `characteristics ${id}`,
        cellOf('Person', 'characteristicsSealed', id),
      ),
      noteSealed: seal(`note ${id}`, cellOf('Person', 'noteSealed', id)),
    })),
  })
  return ids
}

let cases = 0

/** Puts one value into each other sealed column, and files into the storage. */
export async function addOneOfEach({
  db,
  seal,
  keepFile,
}: Server): Promise<{ storageKey: string }> {
  const [caseId, casePersonId, allegationId, userId, sourceId, fileId, id] = Array.from(
    { length: 7 },
    () => randomUUID(),
  ) as [string, string, string, string, string, string, string]
  const reference = `UZB-2026-${String((cases += 1)).padStart(4, '0')}`
  await db.case.create({
    data: { id: caseId, reference, slug: `case-${id}`, createdAt: at, updatedAt: at },
  })
  await db.casePerson.create({
    data: {
      id: casePersonId,
      position: 0,
      case: { connect: { id: caseId } },
      person: {
        create: {
          id,
          nationalities: [],
          realNameSealed: seal('x', cellOf('Person', 'realNameSealed', id)),
        },
      },
    },
  })
  await db.allegation.create({
    data: {
      id: allegationId,
      casePersonId,
      position: 0,
      type: 'torture',
      allegedBy: 'an invented organisation',
      methodDetailSealed: seal('x', cellOf('Allegation', 'methodDetailSealed', allegationId)),
    },
  })
  await db.allegationPerpetrator.create({
    data: {
      id,
      allegationId,
      position: 0,
      type: 'unknown',
      nameSealed: seal('x', cellOf('AllegationPerpetrator', 'nameSealed', id)),
    },
  })
  await db.healthConcern.create({
    data: {
      id,
      casePersonId,
      position: 0,
      detailSealed: seal('x', cellOf('HealthConcern', 'detailSealed', id)),
    },
  })
  await db.consent.create({
    data: {
      id,
      casePersonId,
      position: 0,
      groups: ['name'],
      giver: 'relative',
      givenEdtf: '2026',
      giverNameSealed: seal('x', cellOf('Consent', 'giverNameSealed', id)),
      evidenceSealed: seal('x', cellOf('Consent', 'evidenceSealed', id)),
    },
  })
  await db.personRelation.create({
    data: {
      id,
      casePersonId,
      position: 0,
      kind: 'parent',
      nameSealed: seal('x', cellOf('PersonRelation', 'nameSealed', id)),
      contactSealed: seal('x', cellOf('PersonRelation', 'contactSealed', id)),
    },
  })
  await db.revision.create({
    data: {
      id,
      caseId,
      objectType: 'HealthConcern',
      objectId: id,
      version: 1,
      how: 'added',
      fields: {},
      restrictedSealed: seal('x', cellOf('Revision', 'restrictedSealed', id)),
      actorKind: 'system',
      actorName: 'a test',
      at,
    },
  })
  await db.user.create({
    data: {
      id: userId,
      email: `${id}@example.org`,
      name: 'Invented',
      role: 'editor',
      createdAt: at,
    },
  })
  await db.draft.create({
    data: {
      userId,
      form: 'case/edit',
      contentSealed: seal('x', cellOf('Draft', 'contentSealed', draftId(userId, 'case/edit'))),
      updatedAt: at,
    },
  })
  await db.supporterAction.create({
    data: {
      id,
      caseId,
      originSystem: 'vigil',
      actionDate: at,
      type: 'email',
      kind: 'appeal',
      quantity: 1,
      messageSealed: seal('x', cellOf('SupporterAction', 'messageSealed', id)),
      idempotencyKey: id,
      requestDigest: id,
      createdAt: at,
    },
  })
  const [followId, mailId] = [randomUUID(), randomUUID()]
  const whose = { locale: 'en', addressDigest: id }
  await db.follow.create({
    data: {
      ...whose,
      id: followId,
      caseId,
      askedAt: at,
      addressSealed: seal('x', cellOf('Follow', 'addressSealed', followId)),
    },
  })
  await db.mail.create({
    data: {
      ...whose,
      id: mailId,
      template: 'confirm',
      queuedAt: at,
      addressSealed: seal('x', cellOf('Mail', 'addressSealed', mailId)),
      parametersSealed: seal('x', cellOf('Mail', 'parametersSealed', mailId)),
    },
  })
  await db.source.create({ data: { id: sourceId, kind: 'web_page', publisher: 'x', title: 'x' } })
  const storageKey = `evidence/${fileId}`
  await keepFile(storageKey, Buffer.from('a scanned judgment'))
  await db.storedFile.create({
    data: {
      id: fileId,
      sourceId,
      role: 'evidence',
      storageKey,
      sha256: '0'.repeat(64),
      bytes: 18,
      mediaType: 'application/pdf',
      nameSealed: seal('x', cellOf('StoredFile', 'nameSealed', fileId)),
      createdAt: at,
    },
  })
  for (const key of [`originals/${id}`, `pictures/${id}`])
    await keepFile(key, Buffer.from('a photograph'))
  await db.photograph.create({
    data: {
      id,
      caseId,
      position: 0,
      alt: {},
      credit: 'x',
      licence: 'x',
      originalKey: `originals/${id}`,
      originalSha256: '0'.repeat(64),
      originalBytes: 18,
      originalType: 'image/jpeg',
      originalNameSealed: seal('x', cellOf('Photograph', 'originalNameSealed', id)),
      createdAt: at,
      variants: {
        create: {
          name: id,
          width: 1,
          height: 1,
          mediaType: 'image/webp',
          bytes: 18,
          sha256: '0'.repeat(64),
          storageKey: `pictures/${id}`,
        },
      },
    },
  })
  return { storageKey }
}
