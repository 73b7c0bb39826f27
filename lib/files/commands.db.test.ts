import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import type { Role, Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { sha256 } from '../crypto/digest'
import { db } from '../db'
import { examine } from '../doctor/queries'
import { getCaseHistory, listChangesSince } from '../history/queries'
import { MAX_FILE_BYTES } from '../storage/storage'
import { addCaseEvent } from '../timeline/commands'
import { addFile, deleteFile, openFile } from './commands'
import { countFiles, listFiles } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-24T12:05:00Z')
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

let reference = ''
let caseId = ''
let sourceId = ''

beforeAll(async () => {
  const opened = await openCase(system, aCase({ title: 'Person with Files' }), now)
  if (!opened.ok) throw new Error(opened.error)
  ;({ reference, caseId } = opened.value)
  const event = anEvent(opened.value.casePersonId)
  const added = await addCaseEvent(system, reference, event, now)
  if (!added.ok) throw new Error(added.error)
  const { sourceId: cited } = await db.citation.findFirstOrThrow({
    where: { caseEventId: added.value.id },
  })
  sourceId = cited
})
afterAll(() => db.$disconnect())

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

let made = 0
/** A file that no other test has. */
const aFile = (name = 'Namecanary hukm.pdf') => ({
  name,
  bytes: new TextEncoder().encode(
    `%PDF-1.7\nContentcanary of an invented judgment, ${(made += 1)}`,
  ),
})
const storedFile = (id: string) => db.storedFile.findUniqueOrThrow({ where: { id } })
const kept = () => path.join((process.env.STORAGE ?? '').slice('disk:'.length), 'kept')
const onDisk = () =>
  fs.existsSync(kept())
    ? fs.readdirSync(kept(), { recursive: true, withFileTypes: true }).filter((at) => at.isFile())
    : []

describe('keeping a file', () => {
  test('gives back to the byte what came, and knows it by its own bytes', async () => {
    const file = aFile()
    const { id } = must(await addFile(editor, sourceId, 'evidence', file, now))
    const opened = must(await openFile(editor, id, now))
    expect(Buffer.compare(opened.bytes, file.bytes)).toBe(0)
    expect(opened.name).toBe(`evidence-${id.slice(0, 8)}.pdf`)
    expect(await listFiles(editor, sourceId)).toContainEqual({
      id,
      role: 'evidence',
      sha256: sha256(file.bytes),
      bytes: file.bytes.length,
      mediaType: 'application/pdf',
      addedAt: now,
    })
    expect((await countFiles(editor, [sourceId])).get(sourceId)).toBeGreaterThan(0)
  })

  test('leaves neither its name nor its words in the clear, in no table and not in the storage', async () => {
    must(await addFile(editor, sourceId, 'working', aFile(), now))
    expect(await tablesSaying('namecanary|contentcanary')).toEqual([])
    const files = onDisk()
    expect(files.length).toBeGreaterThan(0)
    for (const at of files)
      expect(fs.readFileSync(path.join(at.parentPath, at.name), 'latin1')).not.toContain('canary')
  })

  test('keeps evidence apart from working copies, once each, and working copies as often as one likes', async () => {
    const file = aFile()
    const evidence = must(await addFile(editor, sourceId, 'evidence', file, now))
    expect(await addFile(editor, sourceId, 'evidence', file, later)).toEqual({
      ok: false,
      error: 'evidence_twice',
    })
    const working = must(await addFile(editor, sourceId, 'working', file, now))
    must(await addFile(editor, sourceId, 'working', file, now))
    expect((await storedFile(evidence.id)).storageKey).toBe(`evidence/${evidence.id}`)
    expect((await storedFile(working.id)).storageKey).toBe(`working/${working.id}`)
  })

  test('of eight who bring the same evidence at once one is thanked, and one file is kept', async () => {
    const file = aFile()
    const before = onDisk().length
    const all = await Promise.all(
      Array.from({ length: 8 }, () => addFile(editor, sourceId, 'evidence', file, now)),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.flatMap((each) => (each.ok ? [] : [each.error]))).toEqual(
      Array.from({ length: 7 }, () => 'evidence_twice'),
    )
    expect(onDisk()).toHaveLength(before + 1)
  })

  test('refuses nothing at all, too much, a stranger’s source, and whoever may only read', async () => {
    const before = onDisk().length
    const tooLarge = { name: 'large.bin', bytes: new Uint8Array(MAX_FILE_BYTES + 1) }
    const ask = (by: Staff, source: string, file: { name: string; bytes: Uint8Array }) =>
      addFile(by, source, 'evidence', file, now)
    const empty = { name: 'empty', bytes: new Uint8Array() }
    expect(await ask(editor, sourceId, empty)).toMatchObject({ error: 'no_file' })
    expect(await ask(editor, sourceId, tooLarge)).toMatchObject({ error: 'file_too_large' })
    expect(await ask(editor, crypto.randomUUID(), aFile())).toMatchObject({ error: 'missing' })
    expect(await ask(staff('viewer'), sourceId, aFile())).toMatchObject({ error: 'not_permitted' })
    expect(onDisk()).toHaveLength(before)
  })

  test('leaves nothing half kept when the storage does not do its part', async () => {
    const before = await db.storedFile.count()
    const closed = path.join((process.env.STORAGE ?? '').slice('disk:'.length), 'a-file')
    fs.writeFileSync(closed, 'no folder')
    vi.stubEnv('STORAGE', `disk:${closed}`)
    vi.resetModules()
    const troubled = await import('./commands')
    await expect(
      troubled.addFile(editor, sourceId, 'evidence', aFile(), now),
    ).rejects.toMatchObject({ name: 'StorageTrouble' })
    await (await import('../db')).db.$disconnect()
    vi.unstubAllEnvs()
    expect(await db.storedFile.count()).toBe(before)
    fs.rmSync(closed)
  })
})

describe('a file that is kept', () => {
  test('is evidence for good: nobody deletes it; a working copy goes, and its bytes stay', async () => {
    const evidence = must(await addFile(editor, sourceId, 'evidence', aFile(), now))
    const working = must(await addFile(editor, sourceId, 'working', aFile(), now))
    expect(await deleteFile(editor, evidence.id, later)).toEqual({
      ok: false,
      error: 'evidence_is_kept',
    })
    expect(await deleteFile(staff('viewer'), working.id, later)).toMatchObject({
      error: 'not_permitted',
    })
    const before = onDisk().length
    must(await deleteFile(editor, working.id, later))
    expect(await deleteFile(editor, working.id, later)).toMatchObject({ error: 'already_deleted' })
    expect(await openFile(editor, working.id, later)).toMatchObject({ error: 'missing' })
    expect((await listFiles(editor, sourceId)).map(({ id }) => id)).not.toContain(working.id)
    expect(onDisk()).toHaveLength(before)
    expect((await openFile(editor, evidence.id, later)).ok).toBe(true)
  })

  test('is opened by campaigners and above, and each opening is noted, which is no change of the case', async () => {
    const { id } = must(await addFile(editor, sourceId, 'evidence', aFile(), now))
    expect(await openFile(staff('viewer'), id, later)).toEqual({
      ok: false,
      error: 'not_permitted',
    })
    expect(await listFiles(staff('viewer'), sourceId)).toEqual([])
    must(await openFile(staff('campaigner'), id, later))
    const [latest, before] = (await getCaseHistory(editor, reference, 1)).items
    expect(latest).toMatchObject({ by: 'campaigner', kind: 'file_read', objectType: 'StoredFile' })
    expect(before).toMatchObject({
      by: 'editor',
      kind: 'file_added',
      detail: { facts: { role: 'evidence', sha256: (await storedFile(id)).sha256 } },
    })
    expect(await listChangesSince(editor, caseId, now)).not.toContainEqual(
      expect.objectContaining({ kind: 'file_read' }),
    )
  })

  test('is not given out when it is not what came, or is gone; doctor finds both and names them', async () => {
    const wrong = async () =>
      (await examine()).find(({ rule }) => rule === 'files_are_as_they_came')?.findings
    expect(await wrong()).toEqual([])
    const silent = vi.spyOn(console, 'error').mockReturnValue()
    const altered = must(await addFile(editor, sourceId, 'evidence', aFile(), now))
    const lost = must(await addFile(editor, sourceId, 'evidence', aFile(), now))
    const other = must(await addFile(editor, sourceId, 'working', aFile(), now))
    const at = (id: string) => {
      const found = onDisk().find(({ name }) => name === id)
      return path.join(found?.parentPath ?? '', id)
    }
    const bytes = fs.readFileSync(at(altered.id))
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    fs.writeFileSync(at(altered.id), bytes)
    fs.rmSync(at(lost.id))
    // Whole and sealed, and yet not the one that the record tells of.
    await db.storedFile.update({ where: { id: other.id }, data: { sha256: '0'.repeat(64) } })
    const read = await db.auditEntry.count({ where: { kind: 'file_read' } })
    expect(await openFile(editor, altered.id, later)).toMatchObject({ error: 'file_altered' })
    expect(await openFile(editor, lost.id, later)).toMatchObject({ error: 'file_lost' })
    expect(await openFile(editor, other.id, later)).toMatchObject({ error: 'file_altered' })
    expect(await db.auditEntry.count({ where: { kind: 'file_read' } })).toBe(read)
    expect((await wrong())?.sort()).toEqual(
      [
        `file evidence/${altered.id}: it is not what came`,
        `file evidence/${lost.id}: the storage does not have it`,
        `file working/${other.id}: it is not what came`,
      ].sort(),
    )
    silent.mockRestore()
  })
})
