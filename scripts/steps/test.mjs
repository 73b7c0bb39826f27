import { closeAll, closeOnSignals, whenClosing } from './closing.mjs'
import { generate } from './generate.mjs'
import { openPrivateCluster } from './private-cluster.mjs'
import { during, duration } from './progress.mjs'
import { Refusal, wordsOf } from './refusal.mjs'
import { PARTS } from './test-parts.mjs'

/**
 * Runs the tests, all parts or some, to the end whatever fails, and prints what came of it.
 *
 * @param {string[]} names of the parts wanted; none means all
 * @returns {Promise<number>} the exit code
 */
export async function test(names) {
  const parts = choose(names)
  closeOnSignals(() => {
    console.log('\nStopped before the end.')
    process.exitCode = 1
  })
  /** @type {Promise<string> | null} */
  let opened = null
  const cluster = () => (opened ??= openCluster())
  await generate()
  let passed = 0
  /** @type {string[]} */
  const failures = []
  for (const together of inTurns(parts)) {
    for (const { part, outcome } of await runTogether(together, cluster)) {
      passed += outcome.passed
      failures.push(...outcome.failures.map((sentence) => `${part.title}: ${sentence}`))
    }
  }
  await closeAll()
  if (failures.length > 0)
    console.log(`\nFailed:\n${failures.map((sentence) => `  ✗ ${sentence}`).join('\n')}`)
  console.log(summary(passed, failures.length, names))
  return failures.length === 0 && passed > 0 ? 0 : 1
}

/**
 * The last line of a run. A run of some parts says so: it must never look like the whole.
 *
 * @param {number} passed @param {number} failed @param {readonly string[]} names of the parts asked for; none means all
 * @returns {string}
 */
export function summary(passed, failed, names) {
  return names.length === 0
    ? `${passed} passed, ${failed} failed`
    : `Only a part (${names.join(', ')}): ${passed} passed, ${failed} failed; the rest was not tested.`
}

/** @param {string[]} names */
function choose(names) {
  const unknown = names.find((name) => !PARTS.some((part) => part.name === name))
  if (unknown !== undefined)
    throw new Refusal(
      `There is no part "${unknown}": choose among ${PARTS.map(({ name }) => name).join(', ')}, or name none to test everything.`,
    )
  return names.length === 0 ? PARTS : PARTS.filter(({ name }) => names.includes(name))
}

async function openCluster() {
  const cluster = await openPrivateCluster()
  whenClosing(cluster.stop)
  return cluster.superuserUrl
}

/**
 * The parts in turns: those that need one processor run two at a time, any other by itself.
 *
 * @param {readonly import('./test-parts.mjs').Part[]} parts
 */
function inTurns(parts) {
  /** @type {import('./test-parts.mjs').Part[][]} */
  const turns = []
  for (const part of parts) {
    const last = turns.at(-1)
    if (part.single && last?.length === 1 && last[0]?.single) last.push(part)
    else turns.push([part])
  }
  return turns
}

/** @param {import('./test-parts.mjs').Part[]} parts @param {() => Promise<string>} cluster */
async function runTogether(parts, cluster) {
  const titles = parts.map(({ title }) => title).join(', ')
  return during(titles, () => Promise.all(parts.map((part) => runPart(part, cluster))), {
    quietEnd: true,
  })
}

/** @param {import('./test-parts.mjs').Part} part @param {() => Promise<string>} cluster */
async function runPart(part, cluster) {
  const begun = Date.now()
  const outcome = await part.run(cluster).catch((error) => ({
    passed: 0,
    failures: ['could not be run to its end'],
    output: wordsOf(error),
  }))
  const failed = outcome.failures.length
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${part.title}: ${outcome.passed} passed, ${failed} failed (${duration(Date.now() - begun)})`,
  )
  if (failed > 0) console.log(outcome.output.replace(/^/gm, '    '))
  return { part, outcome }
}
