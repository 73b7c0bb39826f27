import { beforeAll, describe, expect, test, vi } from 'vitest'
import { TEST_ENVIRONMENT } from '@/scripts/steps/test-environment.mjs'
import { MAX_FILE_BYTES } from '../storage/storage'
import { readUpload, refusalOfUpload } from './upload'

const ORIGIN = 'https://cases.example.org'
beforeAll(() => {
  for (const [name, value] of Object.entries({
    ...TEST_ENVIRONMENT,
    DATABASE_URL: 'postgresql://nobody@localhost/none',
    STORAGE: 'disk:/nowhere',
    PUBLIC_ORIGIN: ORIGIN,
  }))
    vi.stubEnv(name, String(value))
})

const saying = (headers: Record<string, string>) =>
  refusalOfUpload(
    new Request(`${ORIGIN}/staff/files`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-length': '1000', ...headers },
    }),
  )?.status ?? 'may be read'

test('a form with a file may be as long as the largest file and a form, and no longer', () => {
  expect(saying({})).toBe('may be read')
  expect(saying({ 'content-length': String(MAX_FILE_BYTES + 1_000) })).toBe('may be read')
  expect(saying({ 'content-length': String(MAX_FILE_BYTES + 1_000_000) })).toBe(413)
  expect(saying({ origin: 'https://elsewhere.example.org' })).toBe(403)
})

const sent = (body: BodyInit, headers: Record<string, string> = {}) =>
  readUpload(new Request(`${ORIGIN}/staff/files`, { method: 'POST', body, headers }), 'role')

function aForm(file?: File): FormData {
  const form = new FormData()
  form.set('role', 'evidence')
  if (file) form.set('file', file)
  return form
}

describe('reading a form with a file', () => {
  test('gives the bytes as they came, to the last', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
    const read = await sent(aForm(new File([bytes], 'hukm.pdf', { type: 'text/html' })))
    if (!read.ok) throw new Error(read.error)
    expect(read.value.said).toBe('evidence')
    expect(read.value.file.name).toBe('hukm.pdf')
    expect(Buffer.compare(read.value.file.bytes, bytes)).toBe(0)
  })

  test('says when no file was chosen, as browsers say it, and when there is none', async () => {
    expect(await sent(aForm(new File([], '')))).toEqual({ ok: false, error: 'no_file' })
    expect(await sent(aForm())).toEqual({ ok: false, error: 'no_file' })
    const text = new URLSearchParams({ file: 'not a file' })
    expect(await sent(text)).toEqual({ ok: false, error: 'no_file' })
  })

  test('does not stumble over what is no form, or half of one', async () => {
    expect(await sent('{"file": 1}', { 'content-type': 'application/json' })).toEqual({
      ok: false,
      error: 'invalid',
    })
    const half = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc'
    expect(await sent(half, { 'content-type': 'multipart/form-data; boundary=x' })).toEqual({
      ok: false,
      error: 'invalid',
    })
  })
})
