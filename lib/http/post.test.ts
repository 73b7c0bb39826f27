import { expect, test } from 'vitest'
import { FORM_LIMIT } from './limits'
import { type Posted, refusalOfPost } from './post'

const FORM: Posted = {
  method: 'POST',
  ownOrigin: true,
  contentLength: '100',
  transferEncoding: null,
}
const statusOf = (change: Partial<Posted>) =>
  refusalOfPost({ ...FORM, ...change })?.status ?? 'passes'

test('a form from a page of ours passes, and so does reading', () => {
  expect(statusOf({})).toBe('passes')
  expect(statusOf({ contentLength: String(FORM_LIMIT) })).toBe('passes')
  for (const method of ['GET', 'HEAD'])
    expect(statusOf({ method, ownOrigin: false, contentLength: null })).toBe('passes')
})

test('a form from elsewhere is refused before its body is looked at', () => {
  expect(statusOf({ ownOrigin: false, contentLength: '999999999' })).toBe(403)
})

test('a body must say how long it is', () => {
  expect(statusOf({ contentLength: null })).toBe(411)
  expect(statusOf({ contentLength: null, transferEncoding: 'chunked' })).toBe(411)
  expect(statusOf({ transferEncoding: 'chunked' })).toBe(411)
})

test('a body above the limit is refused, and so is a length that is no number', () => {
  expect(statusOf({ contentLength: String(FORM_LIMIT + 1) })).toBe(413)
  for (const contentLength of ['-1', '1e3', '0x10', '', 'many', '9'.repeat(400)])
    expect(statusOf({ contentLength })).toBe(413)
})

test('pages know no other method', () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect(statusOf({ method })).toBe(405)
})
