// npm test: everything that can be tested, on a bare machine. `npm test -- rules lint` runs some parts only.
import { install } from './steps/install.mjs'
import { wordsOf } from './steps/refusal.mjs'
import { ensureRightNode } from './steps/runtime.mjs'

try {
  await install()
  await ensureRightNode()
  const { test } = await import('./steps/test.mjs')
  process.exit(await test(process.argv.slice(2)))
} catch (error) {
  console.error(wordsOf(error))
  console.log('0 passed, 1 failed')
  process.exit(1)
}
