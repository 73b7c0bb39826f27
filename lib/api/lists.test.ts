import { describe, expect, test } from 'vitest'
import { LIBERTY_STATUSES, RELEASE_MANNERS } from '../cases/vocabulary'
import { LISTS } from '../record/choices'
import { HURIDOCS, HURIDOCS_RELEASE, HURIDOCS_STATUS } from '../record/huridocs'
import { publicLists, toApiLists } from './lists'

const words = {
  choice: (key: string) => `words of ${key}`,
  status: (status: string) => `words of ${status}`,
  manner: (manner: string) => `words of ${manner}`,
}

describe('the lists of the API', () => {
  test('say each code with its words, and the HURIDOCS code where there is one', () => {
    const lists = toApiLists(words)
    expect(lists.liberty_status).toContainEqual({
      code: 'imprisoned',
      words: 'words of imprisoned',
      huridocs: '020203',
    })
    expect(lists).toMatchObject({
      method: expect.arrayContaining([
        { code: 'isolation', words: 'words of method.isolation', huridocs: '0318' },
        { code: 'beating', words: 'words of method.beating', huridocs: null },
      ]),
      fair_trial_breach: expect.any(Array),
    })
  })

  test('keep to themselves the lists of what is never public', () => {
    expect(publicLists()).not.toContain('characteristic')
    expect(publicLists()).toContain('wgadCategory')
  })
})

test('every HURIDOCS code belongs to a code that there is', () => {
  for (const [list, codes] of Object.entries(HURIDOCS))
    for (const code of Object.keys(codes))
      expect(LISTS[list as keyof typeof LISTS] as readonly string[]).toContain(code)
  for (const code of Object.keys(HURIDOCS_STATUS)) expect(LIBERTY_STATUSES).toContain(code)
  for (const code of Object.keys(HURIDOCS_RELEASE)) expect(RELEASE_MANNERS).toContain(code)
})
