import type { Keeper, Staff } from './roles'

/** Whether the policy allows it. The machine does what its commands are for. */
export const may = (actor: Keeper, allowed: (staff: Staff) => boolean): boolean =>
  actor.kind === 'system' || allowed(actor)
