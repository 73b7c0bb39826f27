import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: root })

/** The errors in a text as if it stood in that file: `rule: message`. */
async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) })
  const errors = result?.messages.filter(({ severity }) => severity === 2) ?? []
  return errors.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

const RULE = 'lib/cases/rule.ts'
const COMMAND = 'lib/cases/commands.ts'
const COMPONENT = 'components/cases/card.tsx'

/** What is wrong, where it stands, the text, and words of the complaint. */
const OFFENCES = [
  ['the clock in a rule', RULE, 'export const now = () => new Date()', 'told the time'],
  ['Date.now in a rule', RULE, 'export const now = () => Date.now()', 'told the time'],
  [
    'Temporal.Now in a rule',
    RULE,
    'export const now = () => Temporal.Now.instant()',
    'told the time',
  ],
  ['chance in a rule', RULE, 'export const any = () => Math.random()', 'draws no lots'],
  ['a random id in a rule', RULE, 'export const id = () => crypto.randomUUID()', 'draws no lots'],
  ['waiting in a rule', RULE, 'export async function wait() {}', 'waits for nothing'],
  [
    'a promise in a rule',
    RULE,
    'export const p = () => new Promise(() => {})',
    'waits for nothing',
  ],
  ['a request in a rule', RULE, 'export const ask = () => fetch("/x")', 'asks nobody'],
  [
    'a transaction of one’s own',
    COMMAND,
    'export const go = (db) => db.$transaction([])',
    'write()',
  ],
  [
    'the environment in a command',
    COMMAND,
    'export const key = process.env.KEY',
    'lib/env.ts alone',
  ],
  [
    'the environment by another spelling',
    COMMAND,
    'export const e = process["env"]',
    'lib/env.ts alone',
  ],
  [
    'the environment in a page',
    'app/[locale]/page.tsx',
    'export const key = process.env.KEY',
    'lib/env.ts alone',
  ],
  [
    'a style attribute',
    COMPONENT,
    'export const X = () => <p style={{ top: 1 }} />',
    'refuses style attributes',
  ],
  [
    'a physical side',
    COMPONENT,
    'export const X = () => <p className="mt-1 ml-2" />',
    'other side',
  ],
  [
    'a physical side at a breakpoint',
    COMPONENT,
    'export const X = () => <p className="sm:-left-4" />',
    'other side',
  ],
  [
    'a physical side in a template',
    COMPONENT,
    'export const X = ({ a }) => <p className={`${a} text-right`} />',
    'other side',
  ],
  [
    'something that only wide screens show',
    COMPONENT,
    'export const X = () => <p className="mt-1 hidden md:block" />',
    'however wide',
  ],
  ['a physical side in cn()', COMPONENT, 'export const x = cn("border-l")', 'other side'],
  ['any', RULE, 'export const x = (y: any) => y', 'no-explicit-any'],
  ['a silenced type checker', RULE, '// @ts-ignore\nexport const x = 1', 'ban-ts-comment'],
  [
    'an assertion that nothing is null',
    RULE,
    'export const x = (y: string[]) => y[0]!',
    'non-null',
  ],
  ['a silent catch', COMMAND, 'try { go() } catch {}', 'no-empty'],
  ['a label for nothing', COMPONENT, 'export const X = () => <label>Name</label>', 'jsx-a11y'],
  [
    'a click without a key',
    COMPONENT,
    'export const X = () => <div onClick={() => 1} />',
    'jsx-a11y',
  ],
  [
    'an image without words',
    COMPONENT,
    'export const X = () => <img src="/x" />',
    'jsx-a11y/alt-text',
  ],
  [
    'a write to a prop while rendering',
    COMPONENT,
    'export function X({ a }) { a.b = 1; return <p>{a.b}</p> }',
    'react-hooks',
  ],
] as const

const FINE = [
  ['the clock in a command', COMMAND, 'export const now = () => new Date()'],
  ['a given date in a rule', RULE, 'export const day = (text: string) => new Date(text)'],
  ['logical sides', COMPONENT, 'export const X = () => <p className="ms-2 text-end border-s" />'],
  ['the environment in lib/env.ts', 'lib/env.ts', 'export const all = process.env'],
  ['the environment in a test', 'lib/cases/rule.test.ts', 'export const all = process.env'],
  ['the environment in a script', 'scripts/steps/x.mjs', 'export const all = process.env'],
  [
    'a transaction in write()',
    'lib/audit/write.ts',
    'export const go = (db: Db) => db.$transaction([])',
  ],
] as const

describe('the lint law', { timeout: 60_000 }, () => {
  test.for(OFFENCES)('catches %s', async ([, file, text, words]) => {
    expect((await complaints(file, text)).join('\n')).toContain(words)
  })

  test.for(FINE)('allows %s', async ([, file, text]) => {
    expect(await complaints(file, text)).toEqual([])
  })
})
