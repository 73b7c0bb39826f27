// What is not public is not told by anything that is: neither what it says, nor that it changed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarker } from '@/prisma/canaries/canary.testing'
import { type Planted, plantCanaries } from '@/prisma/canaries/plant.testing'
import { WHISPERS } from '@/prisma/canaries/whisper.testing'
import { everything } from '@/prisma/test-tables'
import { db, publicDb } from '../db'

let planted: Planted
beforeAll(async () => {
  planted = await plantCanaries(aMarker([5, 17, 0, 22, 9, 14, 3, 11, 20, 8, 2, 24]), new Date())
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

/** Everything that the public can be told from, as digests by table. */
const published = async () =>
  new Map([...(await everything())].filter(([table]) => table.startsWith('published.')))

test.each(Object.entries(WHISPERS))(
  'of a change of %s the schema published shows nothing at all',
  async (about, whisper) => {
    const before = await published()
    expect(before.size).toBeGreaterThan(8)
    await whisper(planted.cases.published, `${about}, in words of another length`, new Date())
    expect(Object.fromEntries(await published())).toEqual(Object.fromEntries(before))
  },
)
