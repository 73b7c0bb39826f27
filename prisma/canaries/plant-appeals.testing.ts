// Appeals of the published case: one that is being written, which is for staff, and one that everybody reads.
import { anAppeal, anOffice } from '../../lib/appeals/appeal.testing'
import { makeAppealLive } from '../../lib/appeals/commands'
import { addTarget, openAppeal } from '../../lib/appeal-drafts/commands'
import { db } from '../../lib/db'
import type { PlantedCase } from './plant-cases.testing'
import { must, PLANTER, type Planting } from './planting.testing'

/** The live appeal, and how to get there. */
export type PlantedAppeal = { id: string; slug: string; targetId: string }

/** An appeal that is being written: nobody but staff may know a word of it. */
export async function plantDraftAppeal({ say }: Planting, planted: PlantedCase, now: Date) {
  const draft = (field: string) => say(`draft Appeal.${field}`)
  await db.appeal.create({
    data: {
      caseId: planted.caseId,
      number: draft('number'),
      indexNumber: draft('indexNumber'),
      slug: 'a-planted-appeal',
      neverMention: { en: draft('neverMention') },
      closingNote: { en: draft('closingNote') },
      outcome: { en: draft('outcome') },
      solidarityAddress: draft('solidarityAddress'),
      createdAt: now,
      updatedAt: now,
      translations: {
        create: {
          locale: 'en',
          title: draft('title'),
          demands: draft('demands'),
          background: draft('background'),
          talkingPoints: draft('talkingPoints'),
          solidarity: draft('solidarity'),
        },
      },
      targets: {
        create: {
          position: 0,
          office: draft('office'),
          name: draft('name'),
          salutation: { en: draft('salutation') },
          address: draft('address'),
          email: draft('email'),
        },
      },
    },
  })
}

/** An appeal that everybody is asked to act on; nothing in it is a secret. */
export async function plantLiveAppeal(planted: PlantedCase, now: Date): Promise<PlantedAppeal> {
  const { reference, sourceId } = planted
  const actBefore = new Date(now.getTime() + 30 * 24 * 3_600_000).toISOString().slice(0, 10)
  const values = anAppeal({ number: 'UA 1/26', sourceId, actBefore, forOutcome: true })
  const { id } = must(await openAppeal(PLANTER, reference, values, now))
  const { id: targetId } = must(
    await addTarget(PLANTER, reference, { id, version: 1 }, anOffice(), now),
  )
  must(await makeAppealLive(PLANTER, reference, { id, version: 2 }, 'Planted for a test.', now))
  const { slug } = await db.appeal.findUniqueOrThrow({ where: { id }, select: { slug: true } })
  return { id, slug, targetId }
}
