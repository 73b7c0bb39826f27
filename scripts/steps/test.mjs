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
  for (const part of parts) {
    const outcome = await runPart(part, cluster)
    passed += outcome.passed
    failures.push(...outcome.failures.map((sentence) => `${part.title}: ${sentence}`))
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

/** @param {import('./test-parts.mjs').Part} part @param {() => Promise<string>} cluster */
async function runPart(part, cluster) {
  const begun = Date.now()
  const outcome = await during(part.title, () => part.run(cluster), { quietEnd: true }).catch(
    (error) => ({ passed: 0, failures: ['could not be run to its end'], output: wordsOf(error) }),
  )
  const failed = outcome.failures.length
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${part.title}: ${outcome.passed} passed, ${failed} failed (${duration(Date.now() - begun)})`,
  )
  if (failed > 0) console.log(outcome.output.replace(/^/gm, '    '))
  return outcome
}
