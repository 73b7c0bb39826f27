import { expect, test } from 'vitest'
import { linkIn } from './first-run.mjs'

test('the sign-in link is found among what the command says', () => {
  const said =
    'First administrator.\nhttps://cases.example.org/sign-in/welcome/abc_-1\nIt works once.\n'
  expect(linkIn(said)).toBe('https://cases.example.org/sign-in/welcome/abc_-1')
})

test('a command that gives no link is refused, with what it said', () => {
  expect(() => linkIn('Nothing to do.\n')).toThrow('Nothing to do.')
})
