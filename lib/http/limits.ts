/** The largest form that a page accepts, in bytes. Refused with 413 before anything reads it. */
export const FORM_LIMIT = 256 * 1024
