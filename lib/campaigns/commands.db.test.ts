import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDate } from '@/prisma/factories'
import type { Staff } from '../auth/roles'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { withdrawCase } from '../publishing/commands'
import { addSection } from '../sections/commands'
import { getDesk } from '../sections/queries'
import { reportCampaignTally, reportTally, verifyTally } from '../tallies/commands'
import { aPublishedCase, must } from '../publishing/published-case.testing'
import { NOW, SYSTEM, aFigure, aStaff } from '../tallies/staff.testing'
import {
  addCampaign,
  addCampaignCase,
  editCampaign,
  publishCampaign,
  setCampaignSection,
  withdrawCampaign,
} from './commands'
import { editCampaignInput } from './input'
import { getPublicCampaign, getPublicCampaignLedger, getStaffCampaign } from './queries'

let editor: Staff
let one: Awaited<ReturnType<typeof aPublishedCase>>
let two: Awaited<ReturnType<typeof aPublishedCase>>
const slug = 'writing-2014'
beforeAll(async () => {
  editor = await aStaff('editor', 'editor')
  one = await aPublishedCase('First Person', NOW)
  two = await aPublishedCase('Second Person', NOW)
  const campaign = { slug, name: 'Writing 2014', edition: '2014', period: aDate('2014-12') }
  must(await addCampaign(editor, campaign, NOW))
  for (const { reference } of [one, two]) must(await addCampaignCase(editor, slug, reference, NOW))
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

const found = async () => {
  const campaign = await getPublicCampaign(slug, 'fr')
  if (campaign.kind !== 'found') throw new Error(campaign.kind)
  return campaign.value
}
const total = async () => (await getPublicCampaignLedger((await found()).campaignId, 'en')).total
const campaignsOf = async (address: string) => {
  const caseRecord = await getPublicCase(address, 'en')
  return caseRecord.kind === 'found' ? caseRecord.value.campaigns.map(({ name }) => name) : null
}
const figure = async (reference: string, quantity: number) => {
  const { id } = must(
    await reportTally(SYSTEM, reference, aFigure(quantity, { campaign: slug }), NOW),
  )
  must(await verifyTally(editor, id, NOW))
}
const texts = (name: string) => ({ name, summary: '', text: '' })

test('a draft is nobody’s business: no page, and no word of it on its cases', async () => {
  await figure(one.reference, 427_000)
  expect(await getPublicCampaign(slug, 'en')).toEqual({ kind: 'missing' })
  expect(await campaignsOf(one.slug)).toEqual([])
})

test('once public, its number is the sum of the figures of its public cases that name it', async () => {
  must(await publishCampaign(editor, slug, { version: null }, NOW))
  expect(await campaignsOf(one.slug)).toEqual(['Writing 2014'])
  await figure(two.reference, 5_000)
  must(await reportTally(SYSTEM, two.reference, aFigure(77), NOW))
  expect(await total()).toBe(432_000)
  expect((await found()).caseIds).toEqual([one.caseId, two.caseId])
})

test('a verified worldwide figure about the whole contains those of its cases', async () => {
  const whole = { ...aFigure(3_245_565), kind: null, method: 'published' } as const
  const { campaign: _, ...said } = whole
  const { id } = must(await reportCampaignTally(SYSTEM, slug, said, NOW))
  expect(await total()).toBe(432_000)
  must(await verifyTally(editor, id, NOW))
  const { campaignId } = await found()
  const ledger = await getPublicCampaignLedger(campaignId, 'en')
  expect(ledger.figures.map(({ quantity, counted }) => [quantity, counted])).toEqual([
    [3_245_565, true],
    [427_000, false],
    [5_000, false],
  ])
  expect(ledger.total).toBe(3_245_565)
})

test('of two who save the same version, the second is told, and nothing of the first is lost', async () => {
  const { version = 0 } = (await getStaffCampaign(editor, slug)) ?? {}
  const input = (name: string) =>
    editCampaignInput.parse({
      edition: '2014',
      period: '2014-12',
      version: String(version),
      translations: {
        en: texts(name),
        fr: texts('Écrire 2014'),
        es: texts(''),
        ru: texts(''),
        uz: texts(''),
        ar: texts(''),
      },
    })
  must(await editCampaign(editor, slug, input('Writing for people 2014'), NOW))
  expect(await editCampaign(editor, slug, input('Mine'), NOW)).toEqual({
    ok: false,
    error: 'changed_meanwhile',
  })
  expect((await found()).name).toEqual({ text: 'Écrire 2014', lang: 'fr' })
  expect(await campaignsOf(one.slug)).toEqual(['Writing for people 2014'])
})

test('a section sees on its desk what it still owes, and by when', async () => {
  const { id } = must(
    await addSection(SYSTEM, { code: 'DE', name: 'Germany', countryCode: 'DE' }, NOW),
  )
  must(await setCampaignSection(editor, slug, { section: id, reportBy: '2026-11-29' }, NOW))
  const coordinator = await aStaff('coordinator', 'campaigner', [id])
  const own = { campaign: slug, scope: 'section', sectionId: id } as const
  must(await reportTally(coordinator, one.reference, aFigure(7, own), NOW))
  const [line] = await getDesk(coordinator, '2026-11-30')
  expect(line).toMatchObject({ missing: 1, overdue: true })
  expect(line?.cases.map(({ standing }) => standing)).toEqual(['waiting', 'missing'])
})

test('a case that is withdrawn leaves the campaign with its figures', async () => {
  const { version } = await db.case.findUniqueOrThrow({ where: { reference: two.reference } })
  must(await withdrawCase(SYSTEM, two.reference, { version, reason: 'a test' }, NOW))
  const { campaignId, caseIds } = await found()
  expect(caseIds).toEqual([one.caseId])
  const ledger = await getPublicCampaignLedger(campaignId, 'en')
  expect(ledger.figures.map(({ quantity }) => quantity)).toEqual([3_245_565, 427_000])
})

test('withdrawn, it answers that it is gone, and its cases stay', async () => {
  must(await withdrawCampaign(editor, slug, { version: null, reason: 'a test' }, NOW))
  expect(await getPublicCampaign(slug, 'en')).toEqual({ kind: 'withdrawn' })
  expect(await campaignsOf(one.slug)).toEqual([])
  expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
})
