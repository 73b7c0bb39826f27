/**
 * @typedef {{ passed: number, failures: string[] }} Tally what a part of the tests came to: how many
 *   passed, and a sentence for each that did not
 */

/**
 * Counts what Vitest reports. A test that did not run counts as failed: a skipped test proves nothing.
 *
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { fullName: string, status: string }[] }[] }} report
 *   of its JSON reporter
 * @returns {Tally}
 */
export function countVitest(report) {
  const failures = []
  let passed = 0
  for (const file of report.testResults) {
    for (const { fullName, status } of file.assertionResults) {
      if (status === 'passed') passed++
      else
        failures.push(
          `${fullName} (${file.name}): ${status === 'failed' ? 'failed' : `did not run (${status})`}`,
        )
    }
    if (
      file.status !== 'passed' &&
      !file.assertionResults.some(({ status }) => status === 'failed')
    )
      failures.push(`${file.name}: failed before or after its tests`)
  }
  return { passed, failures }
}

/**
 * @typedef {{ title: string, file?: string, specs?: { title: string, tests: { projectName: string, status: string, annotations?: { type: string }[] }[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * Counts what Playwright reports, by the same rule: skipped, fixme and flaky are failures.
 *
 * @param {{ suites: PlaywrightSuite[], errors?: { message?: string }[] }} report of its JSON reporter
 * @returns {Tally}
 */
export function countPlaywright(report) {
  const failures = (report.errors ?? []).map(
    ({ message }) => `The browser tests as a whole: ${(message ?? 'failed').split('\n')[0]}`,
  )
  let passed = 0
  const visit = (/** @type {PlaywrightSuite} */ suite, /** @type {string} */ within) => {
    for (const spec of suite.specs ?? []) {
      for (const { projectName, status, annotations = [] } of spec.tests) {
        const isMarked = annotations.some(({ type }) => type === 'skip' || type === 'fixme')
        if (status === 'expected' && !isMarked) passed++
        else
          failures.push(
            `${within}${spec.title} [${projectName}]: ${status === 'unexpected' ? 'failed' : status === 'flaky' ? 'failed at first' : 'did not run'}`,
          )
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, `${within}${inner.title} > `)
  }
  for (const suite of report.suites) visit(suite, `${suite.title} > `)
  return { passed, failures }
}

/**
 * What a run of a test program comes to, its report and its exit code together.
 *
 * @param {Tally | null} counted null when it left no report
 * @param {number | null} code
 * @returns {Tally}
 */
export function judge(counted, code) {
  if (counted === null)
    return { passed: 0, failures: [`It left no report and ended with ${code ?? 'a signal'}.`] }
  const failures = [...counted.failures]
  if (counted.passed + failures.length === 0) failures.push('It ran no test at all.')
  if (code !== 0 && failures.length === 0)
    failures.push(`No test failed, but it ended with ${code ?? 'a signal'}.`)
  return { passed: counted.passed, failures }
}
