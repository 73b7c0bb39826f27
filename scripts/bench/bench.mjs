import { loggingBench } from './logging.mjs'
import { pageBench } from './page.mjs'
import { replayBench } from './replay.mjs'
import { startVigil } from './vigil.mjs'

/**
 * One measurement. `ratio` is compared with `wanted`; `above`: more is better.
 *
 * @typedef {{ name: string, sizes: string, figures: string, ratio: number, wanted: number, above: boolean }} Measured
 */

/** @type {Record<string, (vigil: import('./vigil.mjs').Vigil) => Promise<Measured>>} */
const BENCHES = { logging: loggingBench, replay: replayBench, page: pageBench }

/**
 * Measures, and prints each figure as soon as it is there.
 *
 * @param {string[]} names which ones; none: all
 * @returns {Promise<number>} the exit code: 1 when a figure was not reached
 */
export async function bench(names) {
  const unknown = names.find((name) => !(name in BENCHES))
  if (unknown !== undefined) {
    console.error(`There is no measurement "${unknown}": ${Object.keys(BENCHES).join(', ')}.`)
    return 1
  }
  const vigil = await startVigil()
  let missed = 0
  try {
    for (const [name, measure] of Object.entries(BENCHES)) {
      if (names.length > 0 && !names.includes(name)) continue
      const measured = await measure(vigil)
      const reached = measured.above
        ? measured.ratio >= measured.wanted
        : measured.ratio <= measured.wanted
      if (!reached) missed += 1
      console.log(say(measured, reached))
    }
  } finally {
    await vigil.discard()
  }
  return missed === 0 ? 0 : 1
}

/** @param {Measured} measured @param {boolean} reached @returns {string} */
const say = ({ name, sizes, figures, ratio, wanted, above }, reached) =>
  [
    `${name}: ${ratio.toFixed(3)} (wanted ${above ? 'at least' : 'at most'} ${wanted}) ${reached ? 'reached' : 'MISSED'}`,
    `  data: ${sizes}`,
    `  measured: ${figures}`,
  ].join('\n')
