// Rows that no command writes with words of ours: they are put there directly, sealed for their cells.
import { randomUUID } from 'node:crypto'
import { CONSENT_GROUPS } from '../../lib/consent/decision'
import { seal } from '../../lib/crypto/seal'
import { db } from '../../lib/db'
import { cellOf, draftId } from '../../lib/privacy/sealed-cell'
import { addPhotograph } from '../../lib/photographs/commands'
import type { PhotographValues } from '../../lib/photographs/fields'
import { aTellingPhotograph } from '../../lib/pictures/files.testing'
import type { PlantedCase } from './plant-cases.testing'
import { PLANTER, type Planting, must } from './planting.testing'

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
      groups: [...CONSENT_GROUPS],
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

/** One photograph for staff alone, whose file has a telling name, and one that everybody sees. */
async function plantPhotograph({ say }: Planting, { planted, now }: Given) {
  const { reference } = await db.case.findUniqueOrThrow({ where: { id: planted.caseId } })
  const bytes = await aTellingPhotograph('jpeg')
  const name = `${say('Photograph.originalNameSealed')}.jpg`
  const shown = { focus: 'centre', people: [planted.casePersonId] } as const
  const add = async (words: Pick<PhotographValues, 'alt' | 'caption' | 'credit' | 'licence'>) => {
    const values = { ...shown, ...words, internal: words.caption !== null }
    must(
      await addPhotograph(PLANTER, reference, { name, bytes }, now, {
        ...values,
        people: [...shown.people],
      }),
    )
  }
  await add({
    alt: say('internal Photograph.alt'),
    caption: say('internal Photograph.caption'),
    credit: say('internal Photograph.credit'),
    licence: say('internal Photograph.licence'),
  })
  await add({
    alt: 'An invented person at a window',
    caption: null,
    credit: 'An invented photographer',
    licence: 'CC BY 4.0',
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

/** What the source of the published case was compared with. */
async function plantComparison({ say }: Planting, { planted }: Given) {
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
    plantComparison,
  ])
    await plant(planting, given)
}
