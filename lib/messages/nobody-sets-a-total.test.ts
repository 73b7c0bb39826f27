import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const sources = ['app', 'components', 'lib', 'scripts'].flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.(test|testing)\./.test(file))
    .map((file) => path.join(room, file))
    // A bench fills a database of its own, which it throws away.
    .filter((file) => !file.startsWith(path.join('scripts', 'bench'))),
)
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

test('no code writes a public number: only functions of the database do', () => {
  const writes =
    /published(Campaign)?(Total|DeedLine)\s*\.\s*(create|update|upsert|delete)|(INSERT INTO|UPDATE|DELETE FROM)\s+published\."Published(Campaign)?(Total|DeedLine)"/i
  expect(sources.filter((file) => writes.test(textOf(file)))).toEqual([])
  expect(sources.length).toBeGreaterThan(500)
})

test('no form, address or import takes one: none of their inputs has a field for it', () => {
  const inputs = sources.filter((file) => /(input|-form|columns|log-body)\.ts$/.test(file))
  expect(inputs.length).toBeGreaterThan(15)
  expect(
    inputs.filter((file) => /^\s*'?(total|goal|estimated)'?\s*[:,]/m.test(textOf(file))),
  ).toEqual([])
})
