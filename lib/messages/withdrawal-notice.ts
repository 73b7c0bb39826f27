// What the page of a withdrawal link says about the press of its button that led there.

const NOTICES = ['done', 'again'] as const
/** `done`: withdrawn just now. `again`: the record was away; nothing changed. */
export type WithdrawalNotice = (typeof NOTICES)[number]

/** The notice in an address; null for none, or anything else. */
export const asNotice = (value: string | string[] | undefined): WithdrawalNotice | null =>
  NOTICES.find((notice) => notice === value) ?? null
