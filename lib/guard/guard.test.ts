import { describe, expect, it } from 'vitest'
import { ALLOWED, DISGUISES, FORMS, RESTRICTED } from './disguises.testing'
import { findHits } from './guard'
import { INNOCENT } from './innocent.testing'

const where = { what: 'summary', id: null, field: 'summary' } as const
const hitsIn = (text: string) => findHits([{ where, text }], RESTRICTED, ALLOWED)

describe('a restricted value is found', () => {
  it.each(DISGUISES)('%s: %s', (row, _, text) => {
    expect(hitsIn(text).map(({ name }) => name?.id)).toContain(row)
  })
})

describe('what tells by its form is found', () => {
  it.each(FORMS)('%s: %s', (kind, text) => {
    expect(hitsIn(text).map((hit) => hit.kind)).toContain(kind)
  })
})

describe('innocent texts', () => {
  it('raise an alarm in fewer than five of a hundred cases', () => {
    const alarms = INNOCENT.flatMap((text) =>
      hitsIn(text).map((hit) => [hit.kind, hit.name?.id, text.slice(hit.start, hit.end), text]),
    )
    if (alarms.length > 0) console.warn('false alarms:', alarms)
    expect(INNOCENT.length).toBeGreaterThanOrEqual(200)
    expect(new Set(alarms.map(([, , , text]) => text)).size / INNOCENT.length).toBeLessThan(0.05)
  })
})
