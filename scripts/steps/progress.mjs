const PATIENCE = 1000
const PLAIN_EVERY = 15_000

/** @param {number} ms @returns {string} whole seconds in words, such as `12 s` or `2 min 5 s` */
export function duration(ms) {
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/**
 * Runs `work` and says so when it takes longer than a second: on a terminal as one line that
 * counts the seconds, elsewhere (a log) as plain lines.
 *
 * @template T
 * @param {string} title such as `Building the pages`
 * @param {() => Promise<T>} work
 * @param {{ out?: NodeJS.WriteStream, quietEnd?: boolean }} [options] `quietEnd`: the caller says itself how it ended
 * @returns {Promise<T>}
 */
export async function during(title, work, { out = process.stderr, quietEnd = false } = {}) {
  const begun = Date.now()
  let shown = false
  let nextPlain = 0
  const tick = () => {
    const elapsed = Date.now() - begun
    if (elapsed < PATIENCE) return
    if (out.isTTY) out.write(`\r\x1b[2K  ${title} … ${duration(elapsed)}`)
    else if (elapsed >= nextPlain) {
      out.write(shown ? `  ${title} … ${duration(elapsed)}\n` : `  ${title} …\n`)
      nextPlain = elapsed + PLAIN_EVERY
    }
    shown = true
  }
  const timer = setInterval(tick, 250)
  try {
    const value = await work()
    if (shown && out.isTTY) out.write('\r\x1b[2K')
    if (shown && !quietEnd) out.write(`  ${title}: done in ${duration(Date.now() - begun)}\n`)
    return value
  } catch (error) {
    if (shown && out.isTTY) out.write('\n')
    throw error
  } finally {
    clearInterval(timer)
  }
}
