import { expect, test } from 'vitest'
import type { CaseInBrief } from '../cases/case-in-brief'
import { embedPolicy } from '../http/embed-policy'
import { EMBED_STYLE, embedCase, embedNotice } from './document'

const brief: CaseInBrief = {
  locale: 'en',
  name: { text: 'Invented "Person" <script>alert(1)</script>', lang: 'uz' },
  status: 'Released 2017',
  countries: ['Uzbekistan'],
  count: '427,000 messages, as published',
  photograph: {
    id: 'f1',
    alt: { text: 'At a "window"', lang: 'en' },
    caption: null,
    credit: 'Somebody',
    licence: 'CC BY 4.0',
    focal: { x: 0, y: 1 },
    people: [],
    variants: [{ name: 'random', width: 320, height: 400, mediaType: 'image/webp' }],
  },
}
const words = {
  more: 'Read this case',
  page: 'https://vigil.example/en/cases/invented',
  byline: 'Photo: Somebody (CC BY 4.0)',
  appeal: null,
  picture: (name: string) => `/photographs/${name}`,
}

test('a frame says who, what is known and how many messages, and leads out of itself', () => {
  const page = embedCase(brief, words)
  expect(page).toContain('Released 2017')
  expect(page).toContain('427,000 messages, as published')
  expect(page).toContain('<a href="https://vigil.example/en/cases/invented" target="_top">')
  expect(page).toContain('src="/photographs/random"')
  expect(page).toContain('class="bottom_left" alt="At a &quot;window&quot;"')
  expect(page).toContain('Photo: Somebody (CC BY 4.0)')
  expect(page).toContain('<h1 lang="uz"')
})

test('a frame has no script, no form and no style of its own on anything, whatever a name says', () => {
  for (const page of [
    embedCase(brief, words),
    embedCase({ ...brief, photograph: null }, { ...words, byline: '' }),
    embedNotice('ar', { title: '<script>', body: '<form>' }),
  ])
    expect(page).not.toMatch(/<script|<form|<iframe| style=| on\w+=/)
  expect(embedNotice('ar', { title: 'x', body: 'y' })).toContain('<html lang="ar" dir="rtl">')
})

test('anybody may frame it, and it can do nothing but show itself', () => {
  const policy = embedPolicy(EMBED_STYLE)
  expect(policy).toContain('frame-ancestors *')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("form-action 'none'")
  expect(policy).not.toMatch(/script-src|unsafe/)
})
