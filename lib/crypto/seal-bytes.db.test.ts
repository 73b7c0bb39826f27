// A database test for its environment alone: the key ring comes from there.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyIdOfBytes, sealBytes, unsealBytes } from './seal-bytes'

const KEY = 'evidence/one'
const sealed = (text: string) => sealBytes(Buffer.from(text), KEY)

describe('a sealed file', () => {
  test('opens in its own place, to the byte, and names its key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const file = sealBytes(bytes, KEY)
        expect(unsealBytes(file, KEY).equals(bytes)).toBe(true)
        expect(keyIdOfBytes(file)).toBe('k1')
      }),
    )
  })

  test('shows nothing of what is in it, and is never the same twice', () => {
    expect(sealed('a scanned judgment').includes('judgment')).toBe(false)
    expect(sealed('same').equals(sealed('same'))).toBe(false)
  })

  test('opens in no other place', () => {
    expect(() => unsealBytes(sealed('secret'), 'evidence/two')).toThrow()
  })

  test('does not open when any one of its bytes was altered, or its end is missing', () => {
    const whole = sealed('a short file')
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(() => unsealBytes(altered, KEY)).toThrow()
      expect(() => unsealBytes(whole.subarray(0, at), KEY)).toThrow()
    }
  })

  test('says which key it needs when the ring does not have it', () => {
    const foreign = Buffer.from(sealed('secret'))
    foreign.write('k9', 'vigil1.'.length, 'latin1')
    expect(() => unsealBytes(foreign, KEY)).toThrow('k9')
  })

  test('names no key when it is no sealed file', () => {
    expect(keyIdOfBytes(Buffer.from('%PDF-1.7'))).toBeNull()
  })
})
