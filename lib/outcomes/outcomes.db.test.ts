import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { toApiOutcomes } from '../api/outcomes'
import { openCase } from '../cases/commands'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { examineAsks } from '../doctor/examine-asks'
import { getPublicLedger } from '../messages/queries'
import { withdrawCase } from '../publishing/commands'
import { addEntry, deleteEntry } from '../record/commands'
import type { KindCode } from '../record/kinds'
import { approveByTwo } from '../reviews/second-person.testing'
import { addCaseEvent } from '../timeline/commands'
import { becameOf, threeFigures } from './figures'
import { listPublicAsks } from './queries'
import { byOffice, scoreOf } from './scorecard'
import { scorecardCsv } from './scorecard-csv'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-30T12:00:00Z')
const TODAY = '2026-11-30'
const newSource = {
  kind: 'report' as const,
  publisher: 'Invented Publisher',
  title: 'Invented report',
  url: null,
  accessed: null,
}

let reference = ''
let caseId = ''
let casePersonId = ''
let slug = ''

beforeAll(async () => {
  const opened = await openCase(system, aCase({ title: 'What Became', country: 'KG' }), now)
  if (!opened.ok) throw new Error(opened.error)
  ;({ reference, caseId, casePersonId } = opened.value)
  await addCaseEvent(system, reference, anEvent(casePersonId), now)
})

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

async function add(kind: KindCode, fields: Record<string, string>, parentId = casePersonId) {
  const said = { fields, sources: [], newSource }
  const added = await addEntry(system, reference, kind, parentId, said, now)
  if (!added.ok) throw new Error(JSON.stringify(added.error))
  return added.value
}
async function publicCase() {
  const found = await getPublicCase(slug, 'en')
  if (found.kind !== 'found') throw new Error(found.kind)
  return found.value
}
const ask = (office: string, answerBy: string) =>
  add('ask', { way: 'letter_campaign', office, countryCode: 'KG', date: '2020', answerBy })

describe('ten asks', () => {
  const asks: string[] = []

  test('stand on no scorecard while their case is a draft', async () => {
    for (let index = 0; index < 10; index += 1) {
      const office = index < 7 ? 'Ministry of Justice (invented)' : 'Prosecutor (invented)'
      asks.push((await ask(office, '2021')).id)
    }
    expect(await listPublicAsks('en', { country: 'KG' })).toEqual([])
    await approveByTwo(reference, now)
    slug = (await db.case.findUniqueOrThrow({ where: { reference } })).slug
    expect(await listPublicAsks('en', { country: 'KG' })).toHaveLength(10)
  })

  test('of which four were answered and one was done, say so and lead to their case', async () => {
    const delivery = await add('delivery', {
      state: 'handed_over',
      office: 'Ministry of Justice (invented)',
      date: '2020-06',
      askId: asks[0] ?? '',
    })
    await add('authorityReply', {
      office: 'Ministry of Justice (invented)',
      nature: 'token',
      date: '2020-07',
      deliveryId: delivery.id,
    })
    for (const askId of asks.slice(1, 4))
      await add('authorityReply', { office: 'A ministry (invented)', nature: 'pledged', askId })
    // Noted by somebody, and no answer all the same.
    await add('authorityReply', { office: 'x', nature: 'none', askId: asks[5] ?? '' })
    await add('outcome', { kind: 'visit_allowed', date: '2021-02', askId: asks[0] ?? '' })
    const listed = await listPublicAsks('en', { country: 'KG' })
    const score = scoreOf(listed, TODAY)
    expect(
      [score.asked, score.answered, score.acted, score.unanswered].map((all) => all.length),
    ).toEqual([10, 4, 1, 6])
    expect(byOffice(listed).map(({ name, asks: own }) => [name, own.length])).toEqual([
      ['Ministry of Justice (invented)', 7],
      ['Prosecutor (invented)', 3],
    ])
    expect(score.asked.every((each) => each.slug === slug && each.reference === reference)).toBe(
      true,
    )
    const [, ...rows] = scorecardCsv(listed, TODAY, (of) => `https://example.org/${of}`)
      .trimEnd()
      .split('\r\n')
    expect(rows).toHaveLength(10)
    expect(rows.filter((row) => row.includes(',answered,'))).toHaveLength(4)
    expect(rows.filter((row) => row.includes(',unanswered,'))).toHaveLength(6)
    expect(rows.filter((row) => row.includes('visit_allowed,2021-02'))).toHaveLength(1)
    expect(await examineAsks()).toMatchObject({ findings: [] })
  })

  test('are nine once one is deleted, and none of another country', async () => {
    const { version } = await db.ask.findUniqueOrThrow({ where: { id: asks[9] ?? '' } })
    const gone = await deleteEntry(system, reference, 'ask', asks[9] ?? '', version, now)
    expect(gone.ok).toBe(true)
    expect(await listPublicAsks('fr', { country: 'KG' })).toHaveLength(9)
    expect(await listPublicAsks('en', { country: 'TJ' })).toEqual([])
  })
})

describe('what was handed over and what was received', () => {
  test('never changes what was sent', async () => {
    const before = (await getPublicLedger(caseId, 'en')).total
    const fields = { quantity: '2000', method: 'counted', overlap: 'apart' }
    await add('delivery', { ...fields, state: 'handed_over', office: 'Embassy (invented)' })
    await add('receipt', { ...fields, by: 'family', quantity: '11000', method: 'published' })
    const ledger = await getPublicLedger(caseId, 'en')
    expect(threeFigures(ledger, becameOf(await publicCase()))).toEqual({
      sent: before,
      // One handover was not counted, so that there is no sum.
      handedOver: { kind: 'lines', lines: 2 },
      received: { kind: 'one', quantity: 11_000, method: 'published' },
    })
    expect(toApiOutcomes(await publicCase())).toMatchObject({
      handed_over: { quantity: null, reports: 2 },
      received: { quantity: 11_000, method: 'published', reports: 1 },
    })
  })

  test('a number without how it was made is refused, by the form and by the database', async () => {
    const said = { fields: { by: 'person', quantity: '5' }, sources: [], newSource }
    expect(await addEntry(system, reference, 'receipt', casePersonId, said, now)).toMatchObject({
      ok: false,
      error: { errors: { method: 'method_required' } },
    })
    await expect(
      db.receipt.updateMany({ where: { quantity: { not: null } }, data: { method: 'not_said' } }),
    ).rejects.toThrow(/Receipt_figure_says_how/)
  })
})

describe('the words of somebody who received messages', () => {
  const quote = 'Every card was a window.'
  const quoted = async () => JSON.stringify(await publicCase()).includes(quote)

  test('are public only with a consent that names messages, and go when it is withdrawn', async () => {
    await add('receipt', { by: 'person', date: '2021', quote })
    expect(await quoted()).toBe(false)
    const consent = await add('consent', { groups: 'messages', giver: 'person', given: '2022' })
    expect(await quoted()).toBe(true)
    expect(
      (await deleteEntry(system, reference, 'consent', consent.id, consent.version, now)).ok,
    ).toBe(true)
    expect(await quoted()).toBe(false)
  })
})

test('a case that is withdrawn takes its asks from the scorecard', async () => {
  expect((await listPublicAsks('en', { country: 'KG' })).length).toBeGreaterThan(0)
  const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
  const withdrawn = await withdrawCase(system, reference, { version, reason: 'a test' }, now)
  expect(withdrawn).toMatchObject({ ok: true })
  expect(await listPublicAsks('en', { country: 'KG' })).toEqual([])
  expect(await examineAsks()).toMatchObject({ findings: [] })
})
