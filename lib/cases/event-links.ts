// How one entry of a timeline belongs to another, as a form says it: rows of a kind and an entry.
import type { Code } from '../record/choices'

/** `to` is the id of the other entry: "this entry led to that one". */
export type EventLink = { to: string; kind: Code<'eventLink'> }
type TypedLink = { to: string; kind: string }

/** Links as one text, `causes:<id> follows:<id>`, so that they are merged as one field. */
export const toLinksText = (links: readonly TypedLink[]): string =>
  links
    .map(({ to, kind }) => `${kind}:${to}`)
    .sort()
    .join(' ')

/** The links of a text that toLinksText made. */
export const fromLinksText = (text: string): TypedLink[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((row) => {
      const [kind = '', to = ''] = row.split(':')
      return { to, kind }
    })

/** The rows of a sent form: `linkKind.0` with `linkTo.0`, and so on; a row without an entry is no row. */
export function readLinkRows(form: unknown): TypedLink[] {
  if (!(form instanceof FormData)) return []
  const indexes = [...form.keys()].flatMap((key) => /^linkTo\.(\d{1,2})$/.exec(key)?.[1] ?? [])
  return indexes
    .map((index) => ({
      to: word(form.get(`linkTo.${index}`)),
      kind: word(form.get(`linkKind.${index}`)),
    }))
    .filter(({ to }) => to !== '')
}

// What nobody can choose stands there as one word, and is refused as no choice.
const word = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value.replace(/[\s:]/g, '') : ''
