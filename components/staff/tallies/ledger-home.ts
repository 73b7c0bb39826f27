import type { ReactNode } from 'react'

/** Where a ledger is at home: at a case, or at a campaign as a whole. */
export type LedgerHome = {
  title: string
  /** Leads to the case, or the campaign. */
  above: ReactNode
  ledgerPath: string
  /** `replaces`: the id of the figure that a new one takes the place of. */
  newPath: (replaces?: string) => string
  onePath: (id: string) => string
  /** Where a source is kept; null: there is no page for it. */
  sourcePath: (id: string) => string | null
}
