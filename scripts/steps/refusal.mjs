/**
 * Something that the person at the keyboard can put right. Its message is one sentence that says
 * what is wrong and what to do; it is shown without a stack.
 */
export class Refusal extends Error {}

/**
 * @param {unknown} error
 * @returns {string} what to print: the sentence of a refusal, the whole stack of anything else
 */
export function wordsOf(error) {
  if (error instanceof Refusal) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
