import { endRunning } from './run.mjs'
import { wordsOf } from './refusal.mjs'

/** @type {(() => Promise<void> | void)[]} */
const closers = []
/** @type {Promise<void> | null} */
let closing = null

/** Says what is to be undone when the program ends; the last thing said is undone first. @param {() => Promise<void> | void} close */
export function whenClosing(close) {
  closers.push(close)
}

/** @returns {boolean} whether the end has begun */
export const isClosing = () => closing !== null

/** Undoes everything, once, however often it is asked for. @returns {Promise<void>} */
export function closeAll() {
  closing ??= (async () => {
    endRunning()
    for (const close of closers.reverse()) {
      try {
        await close()
      } catch (error) {
        // What comes after it must be undone all the same.
        process.exitCode = 1
        console.error(wordsOf(error))
      }
    }
  })()
  return closing
}

/**
 * Ends the program in good order on Ctrl-C, on SIGTERM, and when the one who started us is gone.
 *
 * @param {() => void} announce called once, when the end begins
 */
export function closeOnSignals(announce) {
  const close = async () => {
    if (!isClosing()) announce()
    await closeAll()
    process.exit(process.exitCode ?? 0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
  process.on('SIGHUP', close)
  process.on('disconnect', close)
}
