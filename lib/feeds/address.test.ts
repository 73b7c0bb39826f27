import { expect, test } from 'vitest'
import { parseFeedAddress } from './address'

const parse = (path: string) => parseFeedAddress(path.split('/'))

test.each([
  ['all.rss', { scope: { kind: 'all' }, format: 'rss' }],
  ['countries/uz.atom', { scope: { kind: 'country', code: 'UZ' }, format: 'atom' }],
  ['cases/erkin-musaev.json', { scope: { kind: 'case', slug: 'erkin-musaev' }, format: 'json' }],
])('%s is a feed', (path, value) => {
  expect(parse(path)).toEqual({ ok: true, value })
})

test.each([
  '',
  'all',
  'all.xml',
  'all.rss.atom',
  'none.rss',
  'countries/UZ.rss',
  'countries/zz.rss',
  'countries/.rss',
  'cases/-.rss',
  'cases/a--b.rss',
  'cases/x/y.rss',
  'countries.rss',
  'cases/all.rss/',
])('%j is no feed', (path) => {
  expect(parse(path)).toEqual({ ok: false, error: 'missing' })
})
