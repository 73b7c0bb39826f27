// A piece of a page inside a sentence is a function, and stands where the words have a tag. Where they
// have a plain argument instead, the function itself would be put into the page, which then fails.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { NAMESPACES } from './namespaces'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const textOf = (...parts: string[]) => readFileSync(path.join(ROOT, ...parts), 'utf8')

const words = Object.fromEntries(
  NAMESPACES.map((name) => [
    name,
    JSON.parse(textOf('lib', 'i18n', 'messages', 'en', `${name}.json`)) as unknown,
  ]),
)
const messageAt = (keys: string): unknown =>
  keys.split('.').reduce<unknown>((at, key) => (Object(at) as Record<string, unknown>)[key], words)

const pages = ['app', 'components'].flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.join(room, file)),
)

/** What a sentence is given, from the brace that opens to the one that closes, without what is in braces there. */
function givenFrom(source: string, begin: number): string {
  let open = 1
  let given = ''
  for (let at = begin; open > 0 && at < source.length; at += 1) {
    const letter = source.charAt(at)
    if (letter === '{') open += 1
    else if (letter === '}') open -= 1
    else if (open === 1) given += letter
  }
  return given
}

/** Every sentence of a file that is given functions: its key, and the names of the functions. */
function sentencesIn(source: string) {
  const translators = [
    ...source.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\('([\w.-]+)'\)/g),
  ]
  return [...source.matchAll(/\b(\w+)\.rich\(\s*'([\w.]+)',\s*\{/g)].flatMap((found) => {
    const [whole, name = '', key = ''] = found
    // Of the same name in several functions, the nearest before it.
    const room = translators.findLast((one) => one.index < found.index && one[1] === name)?.[2]
    if (room === undefined) return []
    const given = givenFrom(source, found.index + whole.length)
    const functions = [...given.matchAll(/(?:^|[{,\s])(\w+): \(/g)].map(([, each = '']) => each)
    return [{ key: `${room}.${key}`, functions }]
  })
}

test('where a sentence is given a piece of a page, its words have a tag of that name', () => {
  const sentences = pages.flatMap((file) =>
    sentencesIn(textOf(file)).map((sentence) => ({ file, ...sentence })),
  )
  expect(sentences.length).toBeGreaterThan(40)
  const wrong = sentences.flatMap(({ file, key, functions }) => {
    const message = messageAt(key)
    if (typeof message !== 'string') return [`${file}: there are no words ${key}`]
    return functions
      .filter((name) => !message.includes(`<${name}>`))
      .map((name) => `${file}: ${key} has no tag <${name}>`)
  })
  expect(wrong).toEqual([])
})
