// What is to be found in a notice that a mail did not arrive.

/** Whether a text is a report of a delivery that failed for good: action and status of RFC 3464. */
export const isFinal = (text: string): boolean =>
  /^Action:\s*failed\b/im.test(text) && /^Status:\s*5\./im.test(text)

/** Everything in a text that may be the local part of a Message-ID of ours. */
export const tokensIn = (text: string): string[] => text.match(/\b[0-9a-f]{64}(?=@)/g) ?? []
