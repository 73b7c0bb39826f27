import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type KeptVersion, versionsOf } from './version'

const kept = (version: number, rest: Partial<KeptVersion> = {}): KeptVersion => ({
  ...{ id: `v${version}`, version, how: version === 1 ? 'added' : 'saved', deleted: false },
  ...{ texts: {}, restricted: {}, by: 'Ada Invented', byMachine: false },
  at: new Date(Date.UTC(2026, 10, version)),
  ...rest,
})
const healthVersions = (...versions: KeptVersion[]) => versionsOf('healthConcern', versions)

test('the newest version comes first, and is the one that stands', () => {
  expect(healthVersions(kept(1), kept(3), kept(2)).map(({ id, current }) => [id, current])).toEqual(
    [
      ['v3', true],
      ['v2', false],
      ['v1', false],
    ],
  )
})

test('a version tells what it changed against the one before it, in the order of the form', () => {
  const [newest] = healthVersions(
    kept(1, { texts: { text: 'A cough', severity: 'unknown', asOf: '2016', sources: 'a' } }),
    kept(2, { texts: { text: 'A bad cough', severity: 'serious', asOf: '', sources: 'a b' } }),
  )
  expect(newest?.changes).toEqual([
    { name: 'text', from: 'A cough', to: 'A bad cough' },
    { name: 'severity', from: 'unknown', to: 'serious' },
    { name: 'asOf', from: '2016', to: null },
    { name: 'sources', from: 'a', to: 'a b' },
  ])
})

test('the first version tells what it says, and not what it leaves open', () => {
  const [first] = healthVersions(kept(1, { texts: { text: 'A cough', severity: 'unknown' } }))
  expect(first?.changes).toEqual([{ name: 'text', from: null, to: 'A cough' }])
})

test('of a restricted field it is told that something changed, and never what', () => {
  const detail = (text: string) => ({ restricted: { detail: text } })
  const versions = healthVersions(
    kept(1),
    kept(2, detail('canary one')),
    kept(3, detail('canary two')),
    kept(4, detail('canary two')),
    kept(5),
  )
  expect(versions.map(({ sealed }) => sealed.map(({ name, how }) => `${name} ${how}`))).toEqual([
    ['detail removed'],
    [],
    ['detail changed'],
    ['detail set'],
    [],
  ])
  expect(JSON.stringify(versions)).not.toContain('canary')
})

test('what is older than the keeping of versions is nobody’s', () => {
  const at = new Date(Date.UTC(2026, 10, 2))
  const versions = healthVersions(kept(1, { how: 'saved', at }), kept(2, { at }))
  expect(versions.map(({ made }) => made?.by ?? null)).toEqual(['Ada Invented', null])
  expect(healthVersions(kept(1, { id: null, how: 'saved' }))[0]?.made).toBeNull()
})

test('in any history every version but the first tells exactly the fields that differ', () => {
  const texts = fc.record({ text: fc.string(), severity: fc.constantFrom('', 'serious') })
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1 }), (history) => {
      const versions = healthVersions(
        ...history.map((each, index) => kept(index + 1, { texts: each })),
      )
      versions.slice(0, -1).forEach(({ changes, version }) => {
        const [before, after] = [history[version - 2], history[version - 1]]
        expect(changes.map(({ name }) => name)).toEqual(
          (['text', 'severity'] as const).filter((name) => before?.[name] !== after?.[name]),
        )
      })
    }),
  )
})
