import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MEDIA_TYPES, mediaTypeOf } from './media-type'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const zip = (first: string, then = '') => bytes(`PK\x03\x04${'\0'.repeat(26)}${first}${then}`)

describe('the bytes of a file say what it is', () => {
  test.each([
    ['%PDF-1.7\n%âãÏÓ', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['<!DOCTYPE html><title>x</title>', 'text/html'],
    ['\xef\xbb\xbf \n<!-- kept -->\n<HTML lang="uz">', 'text/html'],
    ['Dear friends,\r\n\tthank you.', 'text/plain'],
    ['MZ\x90\0\x03\0', 'application/octet-stream'],
    ['\xff\xfe\x00\x00', 'application/octet-stream'],
  ])('%j', (start, type) => expect(mediaTypeOf(bytes(start))).toBe(type))

  test.each([
    [
      zip('[Content_Types].xml', 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      zip('[Content_Types].xml', 'xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      zip('_rels/.rels', 'ppt/presentation.xml'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    [
      zip('mimetypeapplication/vnd.oasis.opendocument.text'),
      'application/vnd.oasis.opendocument.text',
    ],
    [zip('photos/word/one.jpg'), 'application/zip'],
  ])('a packed file %#', (file, type) => expect(mediaTypeOf(file)).toBe(type))
})

test('a text in any script is a text, also when its last letter is cut', () => {
  const long = new TextEncoder().encode('Худоберди Нурматов '.repeat(400))
  expect(mediaTypeOf(long)).toBe('text/plain')
})

test('whatever the bytes are, there is an answer, and it is one of the list', () => {
  fc.assert(fc.property(fc.uint8Array(), (file) => MEDIA_TYPES.includes(mediaTypeOf(file))))
})
