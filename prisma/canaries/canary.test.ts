import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { aMarker, canaryOf, finderOf } from './canary.testing'

const marker = aMarker([3, 14, 15, 9, 2, 6, 5, 35, 8, 97, 93, 23])
const canaries = ['Source.note', 'Source.noteSealed', 'Case.internalNote'].map((place) =>
  canaryOf(marker, place),
)
const find = finderOf(marker, [...canaries, { place: 'File.sha256', token: 'ab12'.repeat(16) }])
const token = canaries[0]?.token ?? ''
const reversed = (text: string) => [...text].reverse().join('')
const full = (as: (code: number) => string) =>
  Array.from(token, (letter) => as(letter.charCodeAt(0))).join('')

const DRESSES: Record<string, string> = {
  plain: token,
  'in capitals': token.toUpperCase(),
  decomposed: token.normalize('NFD'),
  'in an address': encodeURIComponent(token),
  'in an address, every letter': full((code) => `%${code.toString(16)}`),
  'in HTML, every letter': full((code) => `&#${code};`),
  'in HTML, every letter in sixteens': full((code) => `&#x${code.toString(16).toUpperCase()};`),
  'in JSON': JSON.stringify(token),
  'in JSON, every letter': full((code) => `\\u00${code.toString(16)}`),
  'in sixteens': Buffer.from(token).toString('hex'),
  'in sixteens, capitals': Buffer.from(token).toString('hex').toUpperCase(),
  'in two bytes a letter': Buffer.from(token, 'utf16le').toString('latin1'),
  backwards: reversed(token),
  'backwards in base64': Buffer.from(reversed(token)).toString('base64'),
}

test.each(Object.entries(DRESSES))('a canary is found %s', (_, dressed) => {
  expect(find(`<p>before ${dressed} after</p>`)).toEqual(['Source.note'])
})

test('a canary is found in base64 and base64url, whatever stands before and after it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (a, b) => {
      const bytes = Buffer.concat([a, Buffer.from(token), b])
      for (const coding of ['base64', 'base64url'] as const)
        expect(find(`x ${bytes.toString(coding)} y`)).toEqual(['Source.note'])
    }),
  )
})

test('canaries that begin alike are told apart, and what has only the marker is unknown', () => {
  expect(find(canaryOf(marker, 'Source.noteSealed').token)).toEqual(['Source.noteSealed'])
  expect(find(`${marker}-something-else`)).toEqual(['unknown'])
})

test('what is sought as it stands is found too, and an innocent text says nothing', () => {
  expect(find(`hash ${'AB12'.repeat(16)}`)).toEqual(['File.sha256'])
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(find(text)).toEqual([])
    }),
  )
})
