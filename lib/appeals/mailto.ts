// A link that opens a mail programme with the letter in it (RFC 6068). Opening it counts nothing.

/**
 * The longest link that every common mail programme takes: Windows cuts what a browser hands over at
 * 2,048 characters, some programmes before that.
 */
export const LONGEST_MAILTO = 1_900

export type Mail = { to: readonly string[]; cc: readonly string[]; subject: string; body: string }

/**
 * The link; null when it would be too long, or there is nobody to write to. Then the letter is copied
 * by hand: a link that loses the end of a letter is worse than none. Line ends are CRLF, as the standard
 * wants; an address is encoded but for what may stand in one.
 */
export function mailtoLink({ to, cc, subject, body }: Mail): string | null {
  if (to.length === 0) return null
  const fields = [
    ...(cc.length > 0 ? [`cc=${cc.map(address).join(',')}`] : []),
    `subject=${encode(oneLine(subject))}`,
    `body=${encode(body.replace(/\r\n?|\n/gu, '\r\n'))}`,
  ]
  const link = `mailto:${to.map(address).join(',')}?${fields.join('&')}`
  return link.length > LONGEST_MAILTO ? null : link
}

// What encodeURIComponent leaves, and mail programmes stumble over.
const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /['()*!]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
const address = (text: string) => encode(text).replaceAll('%40', '@')
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()
