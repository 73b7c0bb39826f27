// What a mail server means by its refusal. Only an address that does not exist, or no longer does, is
// given up: a server that dislikes us, our network or our settings says nothing about its people, and
// everybody who follows would be forgotten by one wrong setting.

/** RFC 3463: the address is bad (1.x), or its mailbox is closed (2.1). */
const NO_SUCH_ADDRESS = /^5\.(1\.\d{1,3}|2\.1)$/
// 1.7 and 1.8 are about the sender's address.
const ABOUT_US = /^5\.1\.[78]$/
/** Words of servers that have no code for it. */
const ABOUT_TRUST = /relay|denied|spam|block|polic|auth|reput|sender|not allowed|rejected/i

const isOfAddress = (code: string) => NO_SUCH_ADDRESS.test(code) && !ABOUT_US.test(code)

/**
 * Whether the answer to a recipient says that there is no such address. `response`: the line of the
 * server, such as `550 5.1.1 no such user`.
 */
export function isNoSuchAddress(response: string): boolean {
  const [, basic = '', enhanced] = /^(5\d\d)[ -](?:(5\.\d{1,3}\.\d{1,3})\b)?/.exec(response) ?? []
  if (enhanced !== undefined) return isOfAddress(enhanced)
  return ['550', '551', '553'].includes(basic) && !ABOUT_TRUST.test(response)
}

/**
 * Whether a text is the report of a delivery that failed for good because of the address (RFC 3464).
 * `5.0.0` is what servers without finer codes report; `5.4.x` that nobody takes mail for that domain.
 */
export function isFinal(text: string): boolean {
  if (!/^Action:\s*failed\b/im.test(text)) return false
  const [, code = ''] = /^Status:\s*(5\.\d{1,3}\.\d{1,3})\b/im.exec(text) ?? []
  return code === '5.0.0' || /^5\.4\.[14]$/.test(code) || isOfAddress(code)
}

/** Everything in a text that may be the local part of a Message-ID of ours. */
export const tokensIn = (text: string): string[] => text.match(/\b[0-9a-f]{64}(?=@)/g) ?? []
