// A source as staff see it in a case that cites it.
import type { SourceValues } from './fields'
import type { Reviewed } from './review'

export type CitedSource = {
  id: string
  version: number
  /** How many facts of the case that stand cite it. */
  facts: number
  /** Null: it is confidential, and whoever asks may know no more than that it exists. */
  values: SourceValues | null
  review: Reviewed
}
