import { expect, test } from 'vitest'
import { EDGE_NONCE, nonceFor } from './nonce'
import { pagePolicy } from './policy'

const SECRET = '0123456789abcdef0123456789abcdef'

test('the policy of a page allows nothing inline and nobody else', () => {
  const policy = pagePolicy('n0nce', { dev: false })
  expect(policy).not.toMatch(/unsafe-|https?:|\*|data:|ws:/)
  expect(policy).toContain("default-src 'none'")
})

test('the nonce stands in the policy exactly twice, as the edge expects', () => {
  expect(pagePolicy(EDGE_NONCE, { dev: false }).split(EDGE_NONCE)).toHaveLength(3)
})

test('a nonce has 32 characters, which the payload counts, and no two are alike', () => {
  const nonces = Array.from({ length: 50 }, () => nonceFor(null, undefined))
  expect(new Set(nonces).size).toBe(50)
  for (const nonce of [...nonces, EDGE_NONCE]) expect(nonce).toMatch(/^[a-z0-9-]{32}$/)
})

test('only the edge that knows the secret is given the placeholder', () => {
  expect(nonceFor(SECRET, SECRET)).toBe(EDGE_NONCE)
  for (const proof of [null, '', 'x', SECRET.slice(1), `${SECRET} `, SECRET.toUpperCase()]) {
    expect(nonceFor(proof, SECRET)).not.toBe(EDGE_NONCE)
  }
  expect(nonceFor('', undefined)).not.toBe(EDGE_NONCE)
  expect(nonceFor('undefined', undefined)).not.toBe(EDGE_NONCE)
})
