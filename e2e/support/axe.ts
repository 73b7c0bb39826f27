import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// Between light and dark only the colours differ; between narrow and wide only where things lie, as
// nothing is shown or hidden by the width of a screen (the linter sees to it).
const RULES = {
  all: { type: 'tag', values: STANDARDS },
  colours: { type: 'rule', values: ['color-contrast'] },
  layout: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] },
} as const

/**
 * The faults of access that axe finds on the page that is open, one line for each rule, with where it
 * is broken. axe runs inside the page: its Playwright wrapper opens a second page to gather results
 * from frames, which no page of ours has, and takes four times as long.
 *
 * @param rules all that WCAG 2.2 AA and good practice ask, or colours alone, or what depends on the width
 */
export async function violationsOn(page: Page, rules: keyof typeof RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  return page.evaluate(
    async ({ type, values }) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      const { violations } = await here.run({
        runOnly: { type, values },
        resultTypes: ['violations'],
      })
      return violations.map(
        ({ id, nodes }) =>
          `${id} at ${nodes.map(({ target, any }) => `${target.join(' ')} (${any.map(({ message }) => message).join('; ')})`).join(', ')}`,
      )
    },
    { type: RULES[rules].type, values: [...RULES[rules].values] },
  )
}
