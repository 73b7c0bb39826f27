const LIMIT = { count: 5, within: 60_000 }

/**
 * Whether something that ended once more may be started again.
 *
 * @param {readonly number[]} times when it was started again before, in milliseconds
 * @param {number} now
 * @returns {boolean} false when it has been started again five times within the last minute
 */
export const mayRestart = (times, now) =>
  times.filter((time) => now - time < LIMIT.within).length < LIMIT.count

/**
 * Keeps a child alive: starts it, and starts it again when it ends unbidden.
 *
 * @param {{ name: string, start: () => Promise<import('./postgres.mjs').Running>,
 *   changed?: (running: import('./postgres.mjs').Running) => void, giveUp: (why: string) => void }} order
 *   `changed` is told each new child; `giveUp` is called, once, when it cannot be kept alive
 * @returns {Promise<{ stop: () => Promise<void> }>} resolves when the first child is up
 */
export async function keepAlive({ name, start, changed, giveUp }) {
  /** @type {number[]} */
  const restarts = []
  let stopping = false
  let current = start()
  const watch = (/** @type {import('./postgres.mjs').Running} */ running) => {
    changed?.(running)
    void running.exited.then((how) => {
      if (!stopping) again(how)
    })
  }
  const again = (/** @type {string} */ how) => {
    if (!mayRestart(restarts, Date.now())) return giveUp(`${name} ended again and again (${how}).`)
    restarts.push(Date.now())
    console.error(`${name} ended unexpectedly (${how}); starting it again.`)
    current = start()
    current.then(
      watch,
      (error) => stopping || giveUp(`${name} could not be started again: ${error.message}`),
    )
  }
  watch(await current)
  const stop = async () => {
    stopping = true
    const running = await current.catch(() => null)
    await running?.stop()
  }
  return { stop }
}
