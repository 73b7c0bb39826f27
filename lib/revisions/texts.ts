import * as z from 'zod'

/** The fields of a version as they are stored, name by name (Revision.fields). */
export const storedTexts = z.record(z.string(), z.string())
