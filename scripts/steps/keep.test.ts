import { expect, test } from 'vitest'
import { keepAlive, mayRestart } from './keep.mjs'

test('what ends is started again five times within a minute, not a sixth time', () => {
  expect(mayRestart([0, 1, 2, 3], 10)).toBe(true)
  expect(mayRestart([0, 1, 2, 3, 4], 10)).toBe(false)
})

test('after a quiet minute it may be started again', () => {
  expect(mayRestart([0, 1, 2, 3, 4], 60_001)).toBe(true)
})

test('a child that always ends is given up, with its reason', async () => {
  let starts = 0
  const why = await new Promise<string>((giveUp) => {
    void keepAlive({
      name: 'The server',
      start: () =>
        Promise.resolve({
          pid: ++starts,
          exited: Promise.resolve('SIGKILL'),
          stop: () => Promise.resolve(),
        }),
      giveUp,
    })
  })
  expect(starts).toBe(6)
  expect(why).toBe('The server ended again and again (SIGKILL).')
})

test('a child that is stopped is not started again', async () => {
  let starts = 0
  let end: (how: string) => void = () => undefined
  const kept = await keepAlive({
    name: 'The server',
    start: () => {
      starts++
      const exited = new Promise<string>((resolve) => (end = resolve))
      return Promise.resolve({ pid: 1, exited, stop: () => Promise.resolve(end('SIGTERM')) })
    },
    giveUp: (why) => expect.unreachable(why),
  })
  await kept.stop()
  expect(starts).toBe(1)
})
