import { createTranslator } from 'next-intl'
import { describe, expect, it, test } from 'vitest'
import type { MessageTree } from './fallback'
import { LOCALES, type Locale } from './locales'
import { argumentsOf, tagsOf } from './message-parts.testing'
import { messagesOf } from './messages.testing'
import { NAMESPACES } from './namespaces'

const TRANSLATED = LOCALES.filter((locale) => locale !== 'en')
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 101, 427_000, 1_000_000]

// What a language needs to say any whole number. Uzbek nouns do not change after a number.
const FORMS: Record<Locale, string[]> = {
  en: ['one', 'other'],
  fr: ['one', 'other'],
  es: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  uz: ['other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
}

// In dates a language may use another form of the same value, or choose words by its kind.
const SAME: Record<string, string> = { dateOf: 'date', fromOf: 'from', toOf: 'to' }
const CHOICES = { form: 'day', fromForm: 'vowel', toForm: 'other' }

const flat = (tree: MessageTree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  )
const read = (locale: Locale, namespace: string) =>
  new Map(flat(messagesOf(namespace, locale) as MessageTree))
const all = (locale: Locale) =>
  NAMESPACES.flatMap((namespace) =>
    [...read(locale, namespace)].map(([key, text]) => ({ key: `${namespace}.${key}`, text })),
  )

const takes = (message: string) => {
  const names = argumentsOf(message).map(({ name }) => SAME[name] ?? name)
  const values = names.filter((name) => !(name in CHOICES))
  return [...new Set([...values, ...tagsOf(message).map((tag) => `<${tag}>`)])].sort()
}

const numbersIn = (...messages: string[]) =>
  new Set(
    messages
      .flatMap(argumentsOf)
      .filter(({ type }) => type === 'plural' || type === 'number')
      .map(({ name }) => name),
  )

/** A message with `count` for each number and a mark for everything else that it says. */
function format(
  locale: Locale,
  message: string,
  { english, numbers, count }: { english: string; numbers: Set<string>; count: number },
): string {
  const valueOf = (name: string) => (numbers.has(name) ? count : `⟦${SAME[name] ?? name}⟧`)
  const names = argumentsOf(english).map(({ name }) => name)
  const others = Object.keys(SAME).filter((name) => names.includes(SAME[name] ?? ''))
  const translate = createTranslator({
    locale,
    messages: { message },
    onError: (error) => {
      throw error
    },
  })
  return translate.markup('message', {
    ...CHOICES,
    ...Object.fromEntries([...names, ...others].map((name) => [name, valueOf(name)])),
    ...Object.fromEntries(
      tagsOf(english).map((tag) => [tag, (inner: string) => `⟦<${tag}>⟧${inner}`]),
    ),
  })
}

const marks = (text: string) => [...new Set(text.match(/⟦[^⟧]*⟧/g))].sort()

describe.each(LOCALES)('the words in %s', (locale) => {
  test.each(NAMESPACES)('of %s are complete', (namespace) => {
    const own = read(locale, namespace)
    expect([...own.keys()].sort()).toEqual([...read('en', namespace).keys()].sort())
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test.each(NAMESPACES)('of %s say what the English ones say, for any number', (namespace) => {
    const english = read('en', namespace)
    for (const [key, message] of read(locale, namespace)) {
      const original = english.get(key) ?? ''
      expect([key, takes(message)]).toEqual([key, takes(original)])
      const numbers = numbersIn(message, original)
      for (const count of numbers.size > 0 ? COUNTS : [0]) {
        const given = { english: original, numbers, count }
        const said = format(locale, message, given)
        expect(said, key).toMatch(/\S/)
        expect(said, key).not.toMatch(/[{}#]/)
        expect([key, marks(said)]).toEqual([key, marks(format('en', original, given))])
      }
    }
  })

  it('have a form for every number that is shown', () => {
    for (const { key, text } of all(locale))
      for (const { branches } of argumentsOf(text).filter(({ type }) => type === 'plural')) {
        const has = Object.keys(branches).map((form) => (form === '=0' ? 'zero' : form))
        const shown = Object.values(branches).some((branch) => branch.includes('#'))
        expect([key, has]).toEqual([key, expect.arrayContaining(shown ? FORMS[locale] : ['other'])])
      }
  })

  it('have no straight quotes, which ICU would read as its own', () => {
    expect(all(locale).filter(({ text }) => /['"`]/.test(text))).toEqual([])
  })
})

it('counts in each language by its own rules', () => {
  for (const locale of TRANSLATED) {
    const known = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    expect(known).toEqual(expect.arrayContaining(FORMS[locale]))
  }
})

describe('the signs of a language', () => {
  const wrong = (locale: Locale, sign: RegExp) => all(locale).filter(({ text }) => sign.test(text))

  it('French keeps its double signs on the line of the word before', () => {
    expect(wrong('fr', / [:;?!»]|« /)).toEqual([])
  })

  it('Uzbek writes oʻ, gʻ and the tutuq belgisi with their own letters', () => {
    expect(wrong('uz', /[\u2018\u2019\u00B4]|[oOgG]\u02BC|[^oOgG]\u02BB/)).toEqual([])
  })

  it('Arabic has its own comma, semicolon and question mark', () => {
    expect(wrong('ar', /[\u0600-\u06FF]\s?[,;?]/)).toEqual([])
  })

  it('Spanish opens its questions', () => {
    expect(wrong('es', /^[^¿]*[^¿\d]\?/)).toEqual([])
  })
})
