import { describe, expect, test } from 'vitest'
import { ROLES } from '../auth/roles'
import { isClearable, whyNotCleared } from './clearance'

const editor = { id: 'editor', role: 'editor', disabledAt: null } as const
const admin = { id: 'admin', role: 'admin', disabledAt: null } as const

test.each(ROLES.map((role) => [role, role === 'editor' || role === 'admin'] as const))(
  '%s can be cleared: %s; disabled nobody can',
  (role, can) => {
    expect(isClearable({ role, disabledAt: null })).toBe(can)
    expect(isClearable({ role, disabledAt: new Date() })).toBe(false)
  },
)

describe('nobody clears herself', () => {
  test('while another administrator could', () => {
    expect(whyNotCleared(admin, 'admin', 1)).toBe('own_clearance')
    expect(whyNotCleared(admin, 'admin', 0)).toBeNull()
  })

  test('but everybody else who can make use of it, and the machine anybody', () => {
    expect(whyNotCleared(admin, 'other', 1)).toBeNull()
    expect(whyNotCleared(editor, 'admin', 1)).toBeNull()
    expect(whyNotCleared(admin, null, 1)).toBeNull()
    expect(whyNotCleared({ ...editor, role: 'campaigner' }, 'admin', 1)).toBe('not_clearable')
  })
})
