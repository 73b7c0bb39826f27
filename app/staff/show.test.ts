import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { Locked } from '@/components/layout/missing'
import { WrongKeys } from '@/lib/keys/queries'
import { show } from './show'

test('staff are told when the keys are not those of the record', async () => {
  const shown = await show(() => Promise.reject(new WrongKeys('locked')))
  expect((shown as ReactElement).type).toBe(Locked)
})

test('a page that is well is shown, and an error of ours goes on', async () => {
  expect(await show(() => Promise.resolve('the page'))).toBe('the page')
  await expect(show(() => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault')
})
