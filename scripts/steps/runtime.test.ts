import { expect, test } from 'vitest'
import { isNewEnough } from './runtime.mjs'

test.each(['v22.18.0', 'v22.23.3', 'v24.0.0', 'v26.10.0'])('Vigil runs on %s', (version) =>
  expect(isNewEnough(version)).toBe(true),
)
test.each(['v20.20.2', 'v22.17.9', 'v18.0.0'])('Vigil does not run on %s', (version) =>
  expect(isNewEnough(version)).toBe(false),
)
