/** Prints one line to the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Says in one sentence what is wrong, and ends with a failure. Nothing was changed. */
export function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
