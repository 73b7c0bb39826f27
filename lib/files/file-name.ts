// A file's own name, as its sender's machine has it: a text like any other, and never a path of ours.

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
