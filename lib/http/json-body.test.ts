import { expect, test } from 'vitest'
import { readJsonBody } from './json-body'

const post = (body: BodyInit | null, type = 'application/json') =>
  new Request('http://vigil.example', {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    duplex: 'half',
  } as RequestInit)

const refusal = async (request: Request) => {
  const read = await readJsonBody(request, 100)
  return read.ok ? null : read.error
}

test('JSON in UTF-8 is read', async () => {
  expect(await readJsonBody(post('{"a":"é"}'), 100)).toEqual({ ok: true, value: { a: 'é' } })
})

test.each(['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
  '%s is JSON',
  async (type) => {
    expect(await refusal(post('{}', type))).toBeNull()
  },
)

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json; charset=latin1',
  'text/json',
])('%s is refused: a form of another site could send it', async (type) => {
  expect(await refusal(post('{}', type))).toBe('wrong_type')
})

test.each(['{', '', '{"a":1}x', 'undefined', '['.repeat(50)])('%j is malformed', async (text) => {
  expect(await refusal(post(text))).toBe('malformed')
})

test('bytes that are no UTF-8 are malformed, not silently altered', async () => {
  expect(await refusal(post(new Uint8Array([0x22, 0xff, 0x22])))).toBe('malformed')
})

test('a body of exactly the limit is read, and one byte more is refused', async () => {
  expect(await refusal(post(JSON.stringify('a'.repeat(98))))).toBeNull()
  expect(await refusal(post(JSON.stringify('a'.repeat(99))))).toBe('too_large')
})

test('a body without end is refused as soon as it is too large', async () => {
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(50).fill(0x20))
    },
  })
  expect(await refusal(post(endless))).toBe('too_large')
  expect(pulled).toBeLessThan(10)
})
