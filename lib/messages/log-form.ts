// The form for logging a message: what its fields are called, and what a sent form becomes.
import type { LogField } from './input'

/** What somebody typed, as typed, so that nothing is lost when it is shown again. */
export type TypedLog = {
  kind: string
  channel: string
  date: string
  quantity: string
  words: string
  email: string
  /** The address of the appeal that it was for; empty: none in particular. */
  appeal: string
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export const typedLog = (form: FormData): TypedLog => ({
  kind: text(form, 'kind'),
  channel: text(form, 'channel'),
  date: text(form, 'date'),
  quantity: text(form, 'quantity'),
  words: text(form, 'words'),
  email: text(form, 'email').slice(0, 300),
  appeal: text(form, 'appeal'),
})

/** The finished work that a browser did instead of waiting; empty: none. */
export const proofOf = (form: FormData): string => text(form, 'proof')

/** Whether somebody said that the same once more is another deed. */
export const isAnother = (form: FormData): boolean => text(form, 'another') === 'yes'

export const keyOf = (form: FormData): string => text(form, 'key')

/**
 * A sent form as the schema of a log wants it (lib/messages/input.ts). Only plain digits become a
 * number: "1e3" is no way to say how many letters one wrote.
 */
export function logFromForm(form: FormData, slug: string): Record<LogField, unknown> {
  const typed = typedLog(form)
  const digits = typed.quantity.trim()
  return {
    slug,
    channel: typed.channel,
    kind: typed.kind,
    date: typed.date.trim(),
    quantity: /^-?\d{1,9}$/.test(digits) ? Number(digits) : digits,
    words: typed.words.trim() === '' ? null : typed.words,
    email: typed.email.trim() === '' ? null : typed.email,
    appeal: typed.appeal === '' ? null : typed.appeal,
    key: keyOf(form),
    website: text(form, 'website'),
    originSystem: 'vigil',
  }
}
