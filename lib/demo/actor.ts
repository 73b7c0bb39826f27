import type { System } from '../auth/roles'

/** Who loads the demonstration data: the name that the audit trail shows. */
export const DEMONSTRATION: System = { kind: 'system', name: 'demonstration data' }
