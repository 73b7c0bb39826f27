import type { Option } from '@/components/ui/select'

/** What the form for an entry offers. The first three are lists that a browser completes from. */
export type EntryChoices = {
  countries: Option[]
  languages: Option[]
  zones: string[]
  /** Sources that the case cites. */
  sources: Option[]
  /** Entries that others may name, by their kind. */
  links: Readonly<Record<string, Option[]>>
}
