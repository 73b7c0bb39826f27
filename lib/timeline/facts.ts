import type { CaseEventInput } from '../cases/input'

/** What the audit says of an entry. */
export const factsOf = (input: CaseEventInput) => ({
  type: input.type,
  date: input.date.edtf,
  statusEffect: input.statusEffect,
  manner: input.manner,
  text: input.text,
  certainty: input.certainty ?? null,
  internal: input.internal ? 'yes' : null,
})
