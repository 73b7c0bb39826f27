// A file's own name, as its sender's machine has it: a text like any other, and never a path of ours.

import type { MediaType } from './media-type'
import type { FileRole } from './stored-file'

const LONGEST = 200
const LEADING = /^.*[/\\]/s
// Marks that change the direction of a text can make `fdp.exe` look like `exe.pdf`.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/** A name that can be shown and given to a file again; `file` when nothing is left of it. */
export function plainFileName(typed: string): string {
  const name = typed.normalize('NFC').replace(LEADING, '').replace(HIDDEN, '').trim()
  const shown = [...name].slice(0, LONGEST).join('')
  return /^\.*$/.test(shown) ? 'file' : shown
}

const ENDINGS: Record<MediaType, string> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'text/html': '.html',
  'text/plain': '.txt',
  'application/zip': '.zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '.pptx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
  'application/octet-stream': '',
}

/** The name of a file for whoever may not know its own: `evidence-01a20ec0.pdf`. */
export const neutralFileName = (role: FileRole, id: string, mediaType: string): string =>
  `${role}-${id.slice(0, 8)}${Object.hasOwn(ENDINGS, mediaType) ? ENDINGS[mediaType as MediaType] : ''}`

/** The header that gives a download its name, and keeps a browser from showing the file (RFC 6266). */
export function attachmentHeader(name: string): string {
  const plain = plainFileName(name)
  // For programs that do not know the second form.
  const ascii = plain.replace(/[^A-Za-z0-9 ._-]/g, '_')
  const encoded = encodeURIComponent(plain).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
