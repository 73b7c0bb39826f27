import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, networksOf } from './network'
import { refusalOfAge, untilOldEnough } from './form-age'

describe('the networks of an address', () => {
  test.each([
    ['192.0.2.7', '4/192.0.2.7', '4/192.0.2'],
    ['::ffff:192.0.2.7', '4/192.0.2.7', '4/192.0.2'],
    ['::ffff:c000:0207', '4/192.0.2.7', '4/192.0.2'],
    ['2001:db8:1:2:3:4:5:6', '6/2001:db8:1:2', '6/2001:db8:1'],
    ['2001:0DB8:0001:0002::1', '6/2001:db8:1:2', '6/2001:db8:1'],
    ['2001:db8::', '6/2001:db8:0:0', '6/2001:db8:0'],
    ['fe80::1%eth0', '6/fe80:0:0:0', '6/fe80:0:0'],
    ['::1', '6/0:0:0:0', '6/0:0:0'],
  ])('%s is in %s and in %s', (address, narrow, wide) => {
    expect(networksOf(address)).toEqual({ narrow, wide })
  })

  test('whatever is no address belongs to one and the same network, and nothing breaks on it', () => {
    for (const text of ['', 'unknown', '192.0.2.256', '1.2.3', '2001:db8:::1', '[::1]', '::1/64'])
      expect(networksOf(text)).toEqual({ narrow: 'unknown', wide: 'unknown' })
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(networksOf(text).narrow).not.toBe('')
      }),
    )
  })

  test('every way of writing an IPv6 address leads to the same networks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }),
        (groups) => {
          const short = groups.map((group) => group.toString(16)).join(':')
          const long = groups.map((group) => group.toString(16).padStart(4, '0')).join(':')
          expect(networksOf(long.toUpperCase())).toEqual(networksOf(short))
        },
      ),
    )
  })
})

describe('who sent a request', () => {
  test('is the other end of the connection, whatever a visitor claims', () => {
    const claimed = { remote: '192.0.2.7', forwarded: '203.0.113.9', isEdge: false }
    expect(addressOf(claimed)).toBe('192.0.2.7')
  })

  test('is what our own edge says last; what stands before, the visitor wrote', () => {
    const told = { remote: '10.0.0.1', forwarded: '203.0.113.9, 198.51.100.4', isEdge: true }
    expect(addressOf(told)).toBe('198.51.100.4')
    expect(addressOf({ ...told, forwarded: '' })).toBe('10.0.0.1')
  })
})

test('a form is sent after three seconds and within a day', () => {
  expect(refusalOfAge(2_999)).toBe('too_quick')
  expect(refusalOfAge(3_000)).toBeNull()
  expect(refusalOfAge(24 * 3_600_000)).toBeNull()
  expect(refusalOfAge(24 * 3_600_000 + 1)).toBe('expired')
  expect(refusalOfAge(null)).toBe('expired')
  expect(refusalOfAge(-5)).toBe('too_quick')
  expect([untilOldEnough(0), untilOldEnough(2_500), untilOldEnough(9_000)]).toEqual([3_000, 500, 0])
})
