// Rows that no command writes with words of ours: they are put there directly, sealed for their cells.
import { randomUUID } from 'node:crypto'
import { seal } from '../../lib/crypto/seal'
import { db } from '../../lib/db'
import { cellOf, draftId } from '../../lib/privacy/sealed-cell'
import type { PlantedCase } from './plant-cases.testing'
import type { Planting } from './planting.testing'

type Given = { planted: PlantedCase; userId: string; now: Date }

/** What a person is, and their own name behind a pseudonym: the list of the one takes codes alone. */
async function plantPerson({ say }: Planting, { planted }: Given) {
  const { personId: id } = await db.casePerson.findUniqueOrThrow({
    where: { id: planted.casePersonId },
  })
  await db.person.update({
    where: { id },
    data: {
      characteristicsSealed: seal(
        say('Person.characteristicsSealed'),
        cellOf('Person', 'characteristicsSealed', id),
      ),
      realNameSealed: seal(say('Person.realNameSealed'), cellOf('Person', 'realNameSealed', id)),
    },
  })
}

async function plantConsent({ say }: Planting, { planted }: Given) {
  const id = randomUUID()
  await db.consent.create({
    data: {
      id,
      casePersonId: planted.casePersonId,
      position: 90,
      groups: ['name'],
      giver: 'relative',
      limits: say('Consent.limits'),
      givenEdtf: '2016',
      withdrawReason: say('Consent.withdrawReason'),
      giverNameSealed: seal(
        say('Consent.giverNameSealed'),
        cellOf('Consent', 'giverNameSealed', id),
      ),
      evidenceSealed: seal(say('Consent.evidenceSealed'), cellOf('Consent', 'evidenceSealed', id)),
    },
  })
}

async function plantPhotograph({ say }: Planting, { planted, now }: Given) {
  const id = randomUUID()
  await db.photograph.create({
    data: {
      id,
      caseId: planted.caseId,
      position: 90,
      alt: { en: say('internal Photograph.alt') },
      caption: { en: say('internal Photograph.caption') },
      credit: say('internal Photograph.credit'),
      licence: say('internal Photograph.licence'),
      internal: true,
      originalKey: say('Photograph.originalKey'),
      originalSha256: randomUUID().replaceAll('-', '').repeat(2),
      originalBytes: 1,
      originalType: 'image/jpeg',
      originalNameSealed: seal(
        say('Photograph.originalNameSealed'),
        cellOf('Photograph', 'originalNameSealed', id),
      ),
      createdAt: now,
      variants: {
        create: {
          name: `internal-${randomUUID()}`,
          width: 1,
          height: 1,
          mediaType: 'image/webp',
          bytes: 1,
          sha256: say('PhotographVariant.sha256'),
          storageKey: say('PhotographVariant.storageKey'),
        },
      },
    },
  })
}

async function plantReview({ say }: Planting, { planted, userId, now }: Given) {
  await db.review.create({
    data: {
      caseId: planted.caseId,
      contentHash: say('Review.contentHash'),
      needs: [],
      state: 'declined',
      reason: say('Review.reason'),
      requestedAt: now,
      decidedById: userId,
      decidedAt: now,
      decision: say('Review.decision'),
    },
  })
}

async function plantVersions({ say }: Planting, { userId, now }: Given) {
  const id = randomUUID()
  await db.revision.create({
    data: {
      id,
      objectType: say('Revision.objectType'),
      objectId: randomUUID(),
      version: 1,
      how: 'saved',
      fields: { note: say('Revision.fields') },
      restrictedSealed: seal(
        say('Revision.restrictedSealed'),
        cellOf('Revision', 'restrictedSealed', id),
      ),
      actorKind: say('Revision.actorKind'),
      actorId: say('Revision.actorId'),
      actorName: say('Revision.actorName'),
      at: now,
    },
  })
  const form = say('Draft.form')
  const cell = cellOf('Draft', 'contentSealed', draftId(userId, form))
  const contentSealed = seal(say('Draft.contentSealed'), cell)
  await db.draft.create({ data: { userId, form, contentSealed, updatedAt: now } })
}

/** What nobody may ever read of an account. */
async function plantSecrets({ say }: Planting, { userId, now }: Given) {
  const expiresAt = new Date(now.getTime() + 3_600_000)
  await db.user.update({
    where: { id: userId },
    data: { passwordHash: say('User.passwordHash') },
  })
  await db.session.create({
    data: {
      tokenHash: say('Session.tokenHash'),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    },
  })
  await db.signInLink.create({
    data: { tokenHash: say('SignInLink.tokenHash'), userId, createdAt: now, expiresAt },
  })
  await db.signInFailure.create({ data: { account: say('SignInFailure.account'), at: now } })
}

/** An appeal that is being written, and what the source of the published case was compared with. */
async function plantAppeal({ say }: Planting, { planted }: Given) {
  await db.appeal.create({
    data: {
      caseId: planted.caseId,
      number: say('Appeal.number'),
      text: { en: say('Appeal.text') },
    },
  })
  await db.source.update({
    where: { id: planted.sourceId },
    data: { contentHash: say('Source.contentHash') },
  })
}

/** Puts a row of each of these into the record. `userId` belongs to somebody who never signs in. */
export async function plantRows(planting: Planting, given: Given): Promise<void> {
  for (const plant of [
    plantPerson,
    plantConsent,
    plantPhotograph,
    plantReview,
    plantVersions,
    plantSecrets,
    plantAppeal,
  ])
    await plant(planting, given)
}
