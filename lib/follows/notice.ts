// What a page that a mail leads to says about the press of its button that led there.

const NOTICES = ['done', 'again'] as const
/** `done`: just now. `again`: the record was away; nothing changed. */
export type PressNotice = (typeof NOTICES)[number]

/** The notice in an address; null for none, or anything else. */
export const asPressNotice = (value: string | string[] | undefined): PressNotice | null =>
  NOTICES.find((notice) => notice === value) ?? null
