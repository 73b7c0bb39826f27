import fs from 'node:fs'
import { digestOf } from './digest.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { runVisibly } from './run-visibly.mjs'

/** What the built pages are made of. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const MARK = inRoot('.next', 'built-from')
const isSource = (/** @type {string} */ name) => !/\.test\.tsx?$/.test(name)

export const NEXT = inRoot('node_modules', 'next', 'dist', 'bin', 'next')

/** @returns {boolean} whether the pages were built, whole, from the sources as they are now */
export function isBuilt() {
  return (
    fs.existsSync(inRoot('.next', 'BUILD_ID')) &&
    fs.existsSync(MARK) &&
    fs.readFileSync(MARK, 'utf8') === digestOf(ROOT, SOURCES, isSource)
  )
}

/**
 * Builds the pages for production.
 *
 * @param {NodeJS.ProcessEnv} env the server's environment
 * @returns {Promise<string>} what Next said
 */
export async function build(env) {
  const wanted = digestOf(ROOT, SOURCES, isSource)
  fs.rmSync(MARK, { force: true })
  const isDone = () => fs.existsSync(inRoot('.next', 'BUILD_ID'))
  const { output } = await runVisibly(
    'Building the pages',
    'The pages could not be built; Next said',
    [process.execPath, NEXT, 'build'],
    { env, tail: 40, isDone },
  )
  fs.writeFileSync(MARK, wanted)
  return output
}
