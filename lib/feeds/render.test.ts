import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countryFeedPath } from '../routes'
import type { FeedHead, FeedItem } from './feed'
import { renderFeed } from './render'

const ORIGIN = 'https://vigil.example'
const head: FeedHead = {
  title: 'Vigil: Uzbekistan',
  description: 'News',
  pagePath: '/en/countries/uz',
  feedPath: (format) => `/feeds/countries/uz.${format}`,
  language: 'en',
}
const item: FeedItem = {
  id: 'urn:uuid:0197a000-0000-7000-8000-000000000001',
  title: 'Law & order: "free" <soon>',
  path: '/en/cases/a-person',
  updated: '2026-11-24T12:00:00.000Z',
  paragraphs: ['One & two', 'Three\nfour'],
}

test('every link is absolute and at our address, whoever asks', () => {
  for (const format of ['atom', 'rss', 'json'] as const) {
    const text = renderFeed(head, [item], format, ORIGIN)
    expect(text).toContain('https://vigil.example/en/cases/a-person')
    expect(text).toContain(`https://vigil.example/feeds/countries/uz.${format}`)
    expect(text).toContain('https://vigil.example/en/countries/uz')
  }
})

test('the same entries give the same text, also when there are none', () => {
  for (const format of ['atom', 'rss', 'json'] as const) {
    expect(renderFeed(head, [item], format, ORIGIN)).toBe(renderFeed(head, [item], format, ORIGIN))
    expect(renderFeed(head, [], format, ORIGIN)).toBe(renderFeed(head, [], format, ORIGIN))
  }
})

test('JSON says titles as they are, with the text as HTML', () => {
  const feed = JSON.parse(renderFeed(head, [item], 'json', ORIGIN)) as { items: unknown[] }
  expect(feed.items).toEqual([
    {
      id: item.id,
      title: item.title,
      url: 'https://vigil.example/en/cases/a-person',
      content_html: '<p>One &amp; two</p><p>Three<br>four</p>',
      date_modified: item.updated,
      date_published: item.updated,
    },
  ])
})

test('a feed in another language says so in its own address', () => {
  const arabic: FeedHead = {
    ...head,
    language: 'ar',
    feedPath: (format) => countryFeedPath('ar', 'UZ', format),
  }
  expect(renderFeed(arabic, [], 'atom', ORIGIN)).toContain('/feeds/countries/uz.atom?lang=ar"')
})

describe('whatever a text holds', () => {
  const nasty = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ']]>',
      ']]>]]>',
      '</title>',
      '<![CDATA[',
      '&',
      '&amp;',
      '\0',
      '\u0008',
      '\ufffe',
      '\ud800',
      '🕯',
    ),
  )
  const text = fc.array(nasty, { maxLength: 5 }).map((parts) => parts.join(''))

  test('the XML holds no character that XML cannot write, and no CDATA section ends early', () => {
    fc.assert(
      fc.property(text, text, (title, paragraph) => {
        const odd = { ...item, title, paragraphs: [paragraph] }
        for (const format of ['atom', 'rss'] as const) {
          const xml = renderFeed({ ...head, title }, [odd], format, ORIGIN)
          expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
          const sections = xml.match(/<!\[CDATA\[/g) ?? []
          expect(xml.match(/\]\]>/g) ?? []).toHaveLength(sections.length)
          const outside = xml.replace(/<!\[CDATA\[.*?\]\]>/gs, '')
          expect(outside).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/)
        }
      }),
    )
  })
})
