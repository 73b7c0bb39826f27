// Which field was refused, and why: the codes of a zod error by the name of the form's field.
import type * as z from 'zod'

/**
 * The first code of each field. `rename` leads from a path in the input, such as `newSource.url`, to
 * the name of the form's field; a path without an entry is tried without its last part (`people.0`
 * belongs to `people`).
 */
export function fieldErrors(
  error: z.ZodError,
  rename: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) {
    const field = nameOf(path.map(String), rename)
    errors[field] ??= message
  }
  return errors
}

function nameOf(path: readonly string[], rename: Readonly<Record<string, string>>): string {
  const whole = path.join('.')
  return rename[whole] ?? path[0] ?? ''
}
