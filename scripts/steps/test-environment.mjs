import { Buffer } from 'node:buffer'

const bytes = (/** @type {number} */ value) => Buffer.alloc(32, value).toString('base64')

/** The server's environment in tests: fixed secrets that protect nothing. The database's address comes on top. */
export const TEST_ENVIRONMENT = {
  PUBLIC_ORIGIN: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  VIGIL_KEYS: `k1:${bytes(1)}`,
  VIGIL_HMAC_KEY: bytes(2),
  STORAGE: 'disk:/nowhere',
  AUDIT_ANCHOR: '/nowhere/audit-anchor.txt',
}
