import { expect, test } from 'vitest'
import { withheld } from './withheld'

test('the digest of a file is told to those alone who may open files', () => {
  const detail = { facts: { role: 'evidence', sha256: 'ab12', bytes: 7 } }
  expect(withheld('StoredFile', detail, false)).toEqual({ facts: { role: 'evidence', bytes: 7 } })
})

test('of a source that is confidential the history tells that it changed, and no word of it', () => {
  expect(
    withheld('Source', { facts: { publisher: 'Somebody', title: 'What they said' } }, true),
  ).toEqual({ facts: {} })
  const quote = { from: null, to: 'their own words' }
  expect(withheld('Source', { changes: { quote } }, true)).toEqual({
    changes: { quote: { from: null, to: '…' } },
  })
})

test('what is not confidential is told whole', () => {
  const detail = {
    reason: 'why',
    facts: { publisher: 'Paper' },
    changes: { title: { from: 'a', to: 'b' } },
  }
  expect(withheld('Source', detail, false)).toEqual(detail)
})
