import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import { createUser } from '../auth/commands'
import type { Role, Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { giveClearance } from '../clearance/commands'
import { locatorField, quoteField } from '../citations/citation'
import { saveCitations } from '../citations/commands'
import { draftKeeper } from '../crypto/draft-keeper'
import { db, publicDb } from '../db'
import { keepDraft } from '../drafts/commands'
import { addFile, openFile } from '../files/commands'
import { getCaseHistory } from '../history/queries'
import { logSupporterAction } from '../messages/commands'
import { publishCase } from '../publishing/commands'
import { addEntry, deleteEntry, saveEntry } from '../record/commands'
import { sampleOfKind } from '../record/every-kind.testing'
import { KIND_CODES, type KindCode, fieldsOfClass, kindOf } from '../record/kinds'
import { entryTexts, findEntry, openSealed } from '../record/write'
import { undoRevision } from '../revisions/commands'
import { fromSourceColumns } from '../sources/fields'
import { addSource, editSource } from '../sources/commands'
import { sourceColumns } from '../sources/queries'
import { addCaseEvent } from '../timeline/commands'
import { auditDetail } from './entry'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const staff = (role: Role) =>
  ({ kind: 'staff', id: crypto.randomUUID(), name: role, role, sessionHash: '' }) as Staff

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const aSource = (words: string, confidential: boolean) => ({
  kind: 'report' as const,
  publisher: `Publisher ${words}`,
  title: `Title ${words}`,
  url: null,
  accessed: null,
  reliability: 'unknown' as const,
  confidential,
  note: null,
})

let opened: { reference: string; caseId: string; casePersonId: string }
let source = ''
beforeAll(async () => {
  opened = must(await openCase(system, aCase({ title: 'Guarded Person' }), now))
  source = must(await addSource(system, aSource('known to all', false), now)).id
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

// Everything that is printed while these tests run.
let printed = ''
beforeEach(() => {
  printed = ''
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((given) => {
      printed += String(given)
      return true
    })
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...given) => {
      printed += given.map((each) => (each instanceof Error ? each.stack : String(each))).join(' ')
    })
  return () => vi.restoreAllMocks()
})

/** Nothing that begins like this stands in any column of any table, or was printed. */
async function expectUnsaid(canary: string) {
  // The scan finds what is there to be found.
  expect(await tablesSaying('Guarded Person')).toContain('public."CaseTranslation"')
  expect(await tablesSaying(canary)).toEqual([])
  expect(printed).not.toContain(canary)
}

const restrictedIn = (code: KindCode) => fieldsOfClass(code, 'restricted')
/** A text of one's own where a field takes one; a code where it takes only codes. */
const canaries = (code: KindCode, turn: number) =>
  Object.fromEntries(
    restrictedIn(code)
      .filter((name) => ['line', 'text'].includes(kindOf(code).fields[name]?.type ?? ''))
      .map((name) => [name, `zqc-${code}-${name}-${turn}`]),
  )

const ids: Partial<Record<KindCode, string>> = {}
const parentOf = (code: KindCode) => {
  const { kind } = kindOf(code).parent
  return kind === 'person' ? opened.casePersonId : (ids[kind as KindCode] ?? '')
}
const stored = async (code: KindCode) => {
  const id = ids[code] ?? ''
  const found = await findEntry(db, opened.caseId, code, id)
  if (!found) throw new Error(`no ${code}`)
  return found
}

describe.each(KIND_CODES)('what is restricted of %s', (code) => {
  const said = (turn: number, clear: string[] = []) => ({
    fields: { ...sampleOfKind(code, turn), ...canaries(code, turn) },
    sources: kindOf(code).cite === null ? [] : [source],
    clear,
  })
  const save = async (turn: number, clear: string[] = []) => {
    const { id, version, ...entry } = await stored(code)
    const seen = { version, base: entryTexts(entry) }
    const { reference } = opened
    return must(await saveEntry(system, reference, code, id, said(turn, clear), seen, now))
  }

  test('is in no column and no log in clear, however often it is written, cleared, taken back', async () => {
    if (code === 'person') {
      ids.person = opened.casePersonId
      await save(0)
    } else {
      const { reference } = opened
      const added = await addEntry(system, reference, code, parentOf(code), said(0), now)
      ids[code] = must(added).id
    }
    expect(openSealed(await stored(code))).toMatchObject(canaries(code, 0))
    const { revisionId } = await save(1)
    must(await undoRevision(system, opened.reference, revisionId, now))
    await save(2, restrictedIn(code))
    const { version } = await stored(code)
    if (code !== 'person') {
      const { reference } = opened
      const gone = await deleteEntry(system, reference, code, ids[code] ?? '', version, now)
      must(await undoRevision(system, reference, must(gone).revisionId, now))
    }
    await expectUnsaid(`zqc-${code}`)
  })

  test('stands in the trail as keyed digests, which differ from one entry to another', async () => {
    const rows = await db.auditEntry.findMany({ where: { objectType: code } })
    const values = rows.flatMap(({ detail }) =>
      Object.entries(auditDetail.parse(detail).changes ?? {})
        .filter(([name]) => restrictedIn(code).includes(name))
        .flatMap(([, { from, to }]) => [from, to]),
    )
    expect(
      values.filter((value) => value !== null && !/^[0-9a-f]{64}$/.test(String(value))),
    ).toEqual([])
    expect(values.some((value) => value !== null)).toBe(restrictedIn(code).length > 0)
  })
})

test('two people of whom the same is said are not seen to be the same', async () => {
  const digests: unknown[] = []
  for (const title of ['First of Two', 'Second of Two']) {
    const { reference, casePersonId } = must(await openCase(system, aCase({ title }), now))
    const fields = { ...sampleOfKind('person', 0), note: 'the same words' }
    const seen = { version: 1, base: {} }
    must(
      await saveEntry(
        system,
        reference,
        'person',
        casePersonId,
        { fields, sources: [] },
        seen,
        now,
      ),
    )
    const row = await db.auditEntry.findFirstOrThrow({ where: { objectId: casePersonId } })
    digests.push(auditDetail.parse(row.detail).changes?.note?.to)
  }
  expect(new Set(digests).size).toBe(2)
})

test('the name of a file is in no column and no log in clear, not even when it is opened', async () => {
  const file = {
    name: 'zqc-file-name.pdf',
    bytes: new TextEncoder().encode('%PDF-1.7 zqc-content'),
  }
  const { id } = must(await addFile(system, source, 'evidence', file, now))
  const { userId } = must(
    await createUser(system, { email: 'cleared@example.org', role: 'editor' }, now),
  )
  const event = anEvent(opened.casePersonId, { sources: [source], newSource: null })
  must(await addCaseEvent(system, opened.reference, event, now))
  must(await giveClearance(system, opened.reference, userId, now))
  const cleared = { ...staff('editor'), id: userId }
  expect(must(await openFile(cleared, id, now)).name).toBe('zqc-file-name.pdf')
  await expectUnsaid('zqc-file')
})

test('what is typed and not saved, and what supporters write, are in no column and no log in clear', async () => {
  const { userId } = must(
    await createUser(system, { email: 'writer@example.org', role: 'editor' }, now),
  )
  const form = new FormData()
  form.set('draft.form', 'entry:person:x')
  form.set('draft.keeper', draftKeeper(userId, 'entry:person:x'))
  form.set('note', 'zqc-typed')
  expect(await keepDraft(form, now)).toEqual(now)
  const { reference, casePersonId } = opened
  must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
  const { version, slug } = await db.case.findUniqueOrThrow({ where: { reference } })
  must(await publishCase(system, reference, { version, reason: 'An invented person.' }, now))
  const deed = {
    slug,
    channel: 'letter',
    kind: 'solidarity',
    date: '2026-11-20',
    quantity: 1,
    words: 'zqc-words',
    key: 'a-key-of-a-test',
    appeal: null,
    website: '',
    originSystem: 'vigil',
  } as const
  must(await logSupporterAction(deed, now))
  await expectUnsaid('zqc-typed')
  await expectUnsaid('zqc-words')
})

describe('a confidential source', () => {
  const tellingTrail = async (id: string) =>
    JSON.stringify(
      (await db.auditEntry.findMany({ where: { objectId: id } })).map(({ detail }) => detail),
    )
  const cite = async (id: string) => {
    const added = await addCaseEvent(
      system,
      opened.reference,
      anEvent(opened.casePersonId, { sources: [id], newSource: null }),
      now,
    )
    return db.citation.findFirstOrThrow({ where: { caseEventId: must(added).id } })
  }
  const quote = async (id: string, citation: string, words: string) =>
    must(
      await saveCitations(
        system,
        opened.reference,
        id,
        {
          fields: { [locatorField(citation)]: words, [quoteField(citation)]: words },
          base: { [locatorField(citation)]: '', [quoteField(citation)]: '' },
        },
        now,
      ),
    )

  test('is not named in the trail, nor what it says', async () => {
    const { id } = must(await addSource(system, aSource('zqc-hidden', true), now))
    await quote(id, (await cite(id)).id, 'zqc-hidden quote')
    expect(await tellingTrail(id)).not.toContain('zqc-hidden')
    expect(await tellingTrail(id)).toContain('quote')
  })

  test('that became one later is told to no viewer, although the trail had named it', async () => {
    const { id } = must(await addSource(system, aSource('zqc-later', false), now))
    await quote(id, (await cite(id)).id, 'zqc-later quote')
    const row = await db.source.findUniqueOrThrow({ where: { id }, select: sourceColumns })
    const values = { ...fromSourceColumns(row), confidential: true }
    must(await editSource(system, id, values, row.version, now))
    const seenBy = async (role: Role) =>
      JSON.stringify((await getCaseHistory(staff(role), opened.reference, 1)).items)
    expect(await seenBy('viewer')).not.toContain('zqc-later')
    expect(await seenBy('campaigner')).toContain('zqc-later')
  })
})
