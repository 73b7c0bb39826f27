import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import type { Role, Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { getPublicCase } from '../cases/queries'
import { giveClearance } from '../clearance/commands'
import { sha256 } from '../crypto/digest'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { getCaseHistory } from '../history/queries'
import { aClaimingPng, aTellingPhotograph, CANARY, NO_PHOTOGRAPHS } from '../pictures/files.testing'
import { getPublicPicture, getStaffPicture } from '../pictures/queries'
import { MAX_PHOTOGRAPH_BYTES } from '../pictures/sizes'
import { publishCase, withdrawCase } from '../publishing/commands'
import { aColleague, approveByTwo } from '../reviews/second-person.testing'
import { addCaseEvent } from '../timeline/commands'
import {
  addPhotograph,
  deletePhotograph,
  describePhotograph,
  openOriginal,
  restorePhotograph,
} from './commands'
import { photographTexts, type PhotographValues } from './fields'
import { listPhotographs } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const staff = (role: Role) =>
  ({
    kind: 'staff',
    id: '01a20ec0-4aa4-7798-ba7b-8160f6121dcf',
    name: role,
    email: `${role}@example.org`,
    role,
    sessionHash: '',
  }) as Staff
const editor = staff('editor')

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

let reference = ''
let caseId = ''
let casePersonId = ''
let slug = ''
beforeEach(async () => {
  ;({ reference, caseId, casePersonId } = must(await openCase(system, aCase(), now)))
  must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
  ;({ slug } = await db.case.findUniqueOrThrow({ where: { reference } }))
})

const version = async () => (await db.case.findUniqueOrThrow({ where: { reference } })).version
const publish = async () =>
  must(await publishCase(system, reference, { version: await version() }, now))
const told = (overrides: Partial<PhotographValues> = {}): PhotographValues => ({
  alt: 'A person in a grey jacket',
  caption: 'At home, before the arrest',
  credit: 'An invented photographer',
  licence: 'CC BY 4.0',
  focus: 'top',
  people: [casePersonId],
  internal: false,
  ...overrides,
})
const NAME = `${CANARY} passport.jpg`
const add = async (bytes: Buffer, values: PhotographValues | null = told()) =>
  must(await addPhotograph(editor, reference, { name: NAME, bytes }, now, values)).id
const seen = async (id: string) => {
  const found = (await listPhotographs(editor, caseId)).find((each) => each.id === id)
  if (!found) throw new Error('the photograph is not there')
  return found
}
const shown = async () => {
  const found = await getPublicCase(slug, 'en')
  return found.kind === 'found' ? found.value.photographs : []
}
const kept = () => path.join((process.env.STORAGE ?? '').slice('disk:'.length), 'kept')
const filesKept = () =>
  fs.existsSync(kept())
    ? fs.readdirSync(kept(), { recursive: true, withFileTypes: true }).filter((at) => at.isFile())
        .length
    : 0

/** The names of the chunks of a WebP; what stands behind it, or does not fit, is one of them too. */
function chunksOf(bytes: Buffer): string[] {
  const names: string[] = []
  let at = 12
  while (at < bytes.length) {
    names.push(bytes.toString('latin1', at, at + 4))
    const length = bytes.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  const whole = at === bytes.length && bytes.readUInt32LE(4) === bytes.length - 8
  return whole ? names : [...names, 'something else']
}

describe('a photograph that tells more than it shows', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'as a %s: in no picture of it is where it was taken, by whom, or anything else that was in the file',
    async (format) => {
      const bytes = await aTellingPhotograph(format, { width: 2_500, height: 1_000 })
      expect(bytes.includes(CANARY)).toBe(true)
      const id = await add(bytes)
      await publish()
      const [photograph] = await shown()
      expect(photograph?.variants.map(({ width }) => width)).toEqual([320, 640, 1280, 1920])
      for (const { name, width, height } of photograph?.variants ?? []) {
        const picture = await getPublicPicture(name)
        // Nothing but the picture itself: no room is left for anything else to be in.
        expect(chunksOf(picture?.bytes ?? Buffer.from(CANARY))).toEqual(['VP8 '])
        expect(picture?.bytes.includes(CANARY)).toBe(false)
        expect(height).toBe(Math.round((width * 1_000) / 2_500))
      }
      const { original } = await seen(id)
      expect(original).toEqual({
        sha256: sha256(bytes),
        bytes: bytes.length,
        mediaType: `image/${format}`,
      })
      const opened = must(await openOriginal(editor, id, now))
      expect(Buffer.compare(opened.bytes, bytes)).toBe(0)
      expect(opened.name).not.toContain(CANARY)
    },
  )

  test('is turned upright, because what said so is gone', async () => {
    await add(await aTellingPhotograph('jpeg', { width: 600, height: 400, orientation: 6 }))
    await publish()
    expect((await shown())[0]?.variants.at(-1)).toMatchObject({ width: 400, height: 600 })
  })

  test('leaves the name of its file in the clear nowhere', async () => {
    const id = await add(await aTellingPhotograph('jpeg'))
    await publish()
    expect(await tablesSaying(CANARY)).toEqual([])
    for (const at of fs.readdirSync(kept(), { recursive: true, withFileTypes: true }))
      if (at.isFile())
        expect(fs.readFileSync(path.join(at.parentPath, at.name)).includes(CANARY)).toBe(false)
    expect((await seen(id)).values).toEqual(told())
  })
})

describe('what is no photograph', () => {
  const refused = async (bytes: Buffer, error: string) => {
    const before = [filesKept(), await db.photograph.count(), await version()]
    expect(await addPhotograph(editor, reference, { name: 'x.png', bytes }, now, told())).toEqual({
      ok: false,
      error,
    })
    expect([filesKept(), await db.photograph.count(), await version()]).toEqual(before)
  }

  test.each(Object.entries(NO_PHOTOGRAPHS))(
    'such as %s, is refused, and no file and no row is left of it',
    async (_, make) => refused(await make(), 'not_a_photograph'),
  )

  test('such as a few bytes that claim to be enormous, is refused without being unpacked', async () => {
    await refused(aClaimingPng(30_000, 30_000), 'photograph_too_large')
    await refused(aClaimingPng(12_001, 10), 'photograph_too_large')
    // Of a size that is taken, it is found out by unpacking it.
    await refused(aClaimingPng(5_000, 5_000), 'not_a_photograph')
  })

  test('such as nothing at all, or too many bytes, is refused', async () => {
    await refused(Buffer.alloc(0), 'no_file')
    await refused(Buffer.alloc(MAX_PHOTOGRAPH_BYTES + 1), 'photograph_too_heavy')
  })

  test('and nothing half is kept when the storage fails in the middle', async () => {
    const before = [filesKept(), await db.photograph.count()]
    const { storage } = await import('../storage/queries')
    const { StorageTrouble } = await import('../storage/storage')
    const put = storage().put.bind(storage())
    let puts = 0
    const failing = vi.spyOn(storage(), 'put').mockImplementation((key, bytes) => {
      puts += 1
      return puts === 3 ? Promise.reject(new StorageTrouble('full')) : put(key, bytes)
    })
    await expect(add(await aTellingPhotograph('jpeg'))).rejects.toMatchObject({ fault: 'full' })
    failing.mockRestore()
    expect([filesKept(), await db.photograph.count()]).toEqual(before)
  })
})

describe('a photograph of a case', () => {
  test('is for staff alone until it is described, and counts as showing everybody in the case', async () => {
    const id = await add(await aTellingPhotograph('jpeg'), null)
    await publish()
    expect(await shown()).toEqual([])
    const { described, values, variants, version: first } = await seen(id)
    expect(described).toBe(false)
    expect(values).toMatchObject({ internal: true, people: [casePersonId] })
    for (const { name } of variants) {
      expect(await getPublicPicture(name)).toBeNull()
      expect((await getStaffPicture(staff('viewer'), name))?.mediaType).toBe('image/webp')
    }
    const base = photographTexts(values)
    must(await describePhotograph(editor, reference, id, told(), { version: first, base }, now))
    // It was for staff alone: a second person looks before everybody does.
    expect(await shown()).toEqual([])
    await approveByTwo(reference, now)
    expect(await shown()).toMatchObject([
      {
        id,
        alt: { text: 'A person in a grey jacket', lang: 'en' },
        credit: 'An invented photographer',
        licence: 'CC BY 4.0',
        focal: { x: 0.5, y: 0 },
        people: [casePersonId],
      },
    ])
    expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
  })

  test('leaves with the case, with its deletion and when it becomes internal, and comes back', async () => {
    const id = await add(await aTellingPhotograph('jpeg'))
    await publish()
    const name = (await shown())[0]?.variants[0]?.name ?? ''
    const isThere = async () => (await getPublicPicture(name)) !== null
    expect(await isThere()).toBe(true)
    must(await deletePhotograph(editor, reference, id, now))
    expect([await isThere(), await shown()]).toEqual([false, []])
    expect(await deletePhotograph(editor, reference, id, now)).toMatchObject({
      error: 'already_deleted',
    })
    must(await restorePhotograph(editor, reference, id, now))
    expect(await isThere()).toBe(true)
    const { version: at, values } = await seen(id)
    const guard = { version: at, base: photographTexts(values) }
    must(await describePhotograph(editor, reference, id, told({ internal: true }), guard, now))
    expect([await isThere(), await shown()]).toEqual([false, []])
    const hidden = await seen(id)
    const again = { version: hidden.version, base: photographTexts(hidden.values) }
    must(await describePhotograph(editor, reference, id, told(), again, now))
    expect(await isThere()).toBe(false)
    await approveByTwo(reference, now)
    expect(await isThere()).toBe(true)
    must(await withdrawCase(system, reference, { version: await version(), reason: 'a test' }, now))
    expect(await isThere()).toBe(false)
    expect(await publicDb.publishedPhotograph.count({ where: { caseId } })).toBe(0)
  })

  test('is described by two at once: other fields keep both, of the same field both are shown', async () => {
    const id = await add(await aTellingPhotograph('jpeg'))
    const { version: at, values } = await seen(id)
    const guard = { version: at, base: photographTexts(values) }
    const describe = (said: Partial<PhotographValues>) =>
      describePhotograph(editor, reference, id, told(said), guard, now)
    must(await describe({ alt: 'Theirs' }))
    must(await describe({ caption: 'Mine' }))
    expect((await seen(id)).values).toMatchObject({ alt: 'Theirs', caption: 'Mine' })
    expect(await describe({ alt: 'Mine' })).toMatchObject({
      error: { code: 'conflict', version: at + 2, theirs: { alt: 'Theirs', caption: 'Mine' } },
    })
    expect(await describe({ people: [crypto.randomUUID()] })).toMatchObject({
      error: { code: 'person_not_in_case' },
    })
    const versions = await db.revision.findMany({
      where: { objectType: 'Photograph', objectId: id },
      orderBy: { version: 'asc' },
      select: { how: true },
    })
    expect(versions.map(({ how }) => how)).toEqual(['added', 'saved', 'saved'])
  })

  test('is changed by whoever may edit the case, and its original is opened by name in the history', async () => {
    const bytes = await aTellingPhotograph('png')
    const asViewer = staff('viewer')
    expect(
      await addPhotograph(asViewer, reference, { name: NAME, bytes }, now, told()),
    ).toMatchObject({ error: 'not_permitted' })
    const id = await add(bytes)
    expect(await openOriginal(asViewer, id, now)).toMatchObject({ error: 'not_permitted' })
    must(await openOriginal(staff('campaigner'), id, now))
    const { items } = await getCaseHistory(editor, reference, 1)
    expect(items.slice(0, 2).map(({ kind, by }) => [kind, by])).toEqual([
      ['photograph_read', 'campaigner'],
      ['photograph_added', 'editor'],
    ])
    await publish()
    expect(await deletePhotograph(staff('campaigner'), reference, id, now)).toMatchObject({
      error: 'not_permitted',
    })
  })

  test('tells the name of the file to whoever is cleared for the case, and notes it', async () => {
    const id = await add(await aTellingPhotograph('jpeg'))
    const cleared = await aColleague('Cleared', 'editor', now)
    must(await giveClearance(system, reference, cleared.id, now))
    expect(must(await openOriginal(cleared, id, now)).name).toBe(NAME)
    const { items } = await getCaseHistory(editor, reference, 1)
    expect(items.slice(0, 2).map(({ kind, by }) => [kind, by])).toEqual([
      ['restricted_read', 'Cleared'],
      ['photograph_read', 'Cleared'],
    ])
  })

  test('of another case is out of reach', async () => {
    const id = await add(await aTellingPhotograph('webp'))
    const other = must(await openCase(system, aCase(), now))
    expect(await deletePhotograph(editor, other.reference, id, now)).toMatchObject({
      error: 'entry_missing',
    })
    expect(await getPublicPicture('../../etc/passwd')).toBeNull()
    expect(await getPublicPicture('a'.repeat(22))).toBeNull()
  })
})
