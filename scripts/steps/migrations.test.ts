import { expect, test } from 'vitest'
import { compareHistory } from './migrations.mjs'

const ours = ['1_core', '2_guards'].map((name) => ({ name, sql: '', checksum: `sum of ${name}` }))
const done = (name: string) => ({
  name,
  checksum: `sum of ${name}`,
  finished: true,
  rolledBack: false,
})
const nothing = { pending: [], failed: [], unknown: [], edited: [] }

test('an empty database has everything before it', () => {
  expect(compareHistory(ours, [])).toEqual({ ...nothing, pending: ['1_core', '2_guards'] })
})

test('a database that has all of it needs nothing', () => {
  expect(compareHistory(ours, [done('1_core'), done('2_guards')])).toEqual(nothing)
})

test('a migration that was begun and not finished is failed, and still pending', () => {
  const history = compareHistory(ours, [done('1_core'), { ...done('2_guards'), finished: false }])
  expect(history).toEqual({ ...nothing, pending: ['2_guards'], failed: ['2_guards'] })
})

test('what was rolled back does not count', () => {
  const history = compareHistory(ours, [
    done('1_core'),
    { ...done('2_guards'), finished: false, rolledBack: true },
  ])
  expect(history).toEqual({ ...nothing, pending: ['2_guards'] })
})

test('a migration that the code does not have makes the database newer', () => {
  expect(
    compareHistory(ours, [...ours.map(({ name }) => done(name)), done('3_later')]).unknown,
  ).toEqual(['3_later'])
})

test('a migration applied with another text is noticed', () => {
  expect(
    compareHistory(ours, [{ ...done('1_core'), checksum: 'other' }, done('2_guards')]).edited,
  ).toEqual(['1_core'])
})
