import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest, judge } from './count-results.mjs'

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each, index) => ({ fullName: `test ${index}`, status: each })),
})

describe('what Vitest reports', () => {
  test('each passed test counts', () => {
    expect(
      countVitest({ testResults: [file('passed', 'passed', 'passed'), file('passed', 'passed')] }),
    ).toEqual({ passed: 3, failures: [] })
  })

  test.each(['skipped', 'pending', 'todo', 'disabled'])(
    'a test that is %s counts as failed, with a sentence',
    (status) => {
      expect(countVitest({ testResults: [file('passed', 'passed', status)] })).toEqual({
        passed: 1,
        failures: [`test 1 (a.test.ts): did not run (${status})`],
      })
    },
  )

  test('a file that could not be loaded counts as failed', () => {
    expect(countVitest({ testResults: [file('failed')] }).failures).toHaveLength(1)
  })

  test('a failed test is not counted again for its file', () => {
    expect(countVitest({ testResults: [file('failed', 'failed', 'passed')] })).toEqual({
      passed: 1,
      failures: ['test 0 (a.test.ts): failed'],
    })
  })
})

const browser = (status: string, annotations: { type: string }[] = []) => ({
  suites: [
    {
      title: 'a.spec.ts',
      suites: [
        {
          title: 'inner',
          specs: [{ title: 'opens', tests: [{ projectName: 'chromium', status, annotations }] }],
        },
      ],
    },
  ],
})

describe('what Playwright reports', () => {
  test('an expected result counts as passed', () => {
    expect(countPlaywright(browser('expected'))).toEqual({ passed: 1, failures: [] })
  })

  test.each([
    ['unexpected', 'failed'],
    ['flaky', 'failed at first'],
    ['skipped', 'did not run'],
  ])('%s counts as failed', (status, words) => {
    expect(countPlaywright(browser(status))).toEqual({
      passed: 0,
      failures: [`a.spec.ts > inner > opens [chromium]: ${words}`],
    })
  })

  test('a test marked fixme counts as failed, whatever its status', () => {
    expect(countPlaywright(browser('expected', [{ type: 'fixme' }])).passed).toBe(0)
  })

  test('an error outside all tests counts as failed', () => {
    expect(
      countPlaywright({ suites: [], errors: [{ message: 'Vigil did not start\nat x' }] }).failures,
    ).toEqual(['The browser tests as a whole: Vigil did not start'])
  })
})

describe('a run as a whole', () => {
  test('no report is a failure', () => expect(judge(null, null).failures).toHaveLength(1))
  test('no test at all is a failure', () =>
    expect(judge({ passed: 0, failures: [] }, 0).failures).toEqual(['It ran no test at all.']))
  test('an exit code is not argued away by passing tests', () =>
    expect(judge({ passed: 3, failures: [] }, 1).failures).toHaveLength(1))
  test('passing tests and exit code 0 are a pass', () =>
    expect(judge({ passed: 3, failures: [] }, 0)).toEqual({ passed: 3, failures: [] }))
})
