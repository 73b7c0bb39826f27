// Lengths as SVG takes them: down in rem, so that a picture grows with the reader's letters; across in
// percent, so that it fits every screen while its letters stay as large as they are.

export const rem = (length: number) => `${Number(length.toFixed(3))}rem`

/** `part` from 0 to 1. */
export const percent = (part: number) => `${Number((part * 100).toFixed(2))}%`
