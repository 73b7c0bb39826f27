// Reading what a browser sends. It knows nothing but text; files are not expected and count as empty.
import type { Fields } from '../cases/merge'

// A browser sends CRLF where a text had a line break.
const oneText = (value: FormDataEntryValue) =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''

/**
 * The named fields of a sent form. A field that was sent several times (checkboxes) becomes its
 * values in sorted order, parted by spaces; a field that was not sent is empty.
 */
export const readFields = (form: unknown, names: readonly string[], prefix = ''): Fields =>
  Object.fromEntries(
    names.map((name) => {
      const values = valuesIn(form, prefix + name)
      return [name, values.length === 1 ? (values[0] ?? '') : [...values].sort().join(' ')]
    }),
  )

// A Server Action is an address like any other: what arrives need not be a form at all.
const valuesIn = (form: unknown, name: string): string[] =>
  form instanceof FormData ? form.getAll(name).map(oneText) : []

/** What the fields were when the sender's page was made (hidden fields `base.<name>`). */
export const readBase = (form: unknown, names: readonly string[]): Fields =>
  readFields(form, names, 'base.')

/** An empty field means that nothing is known. */
export const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text

/** The values of a field that may have several. */
export const valuesOf = (text: string | undefined): string[] =>
  (text ?? '').split(' ').filter(Boolean)
