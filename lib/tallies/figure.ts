// A reported figure as staff see it, with what became of it and why it does or does not count.
import type { CaseState } from '../cases/vocabulary'
import type { LedgerWarning } from '../messages/ledger-warnings'
import type {
  Channel,
  MessageKind,
  TallyMethod,
  TallyScope,
  TallyState,
} from '../messages/vocabulary'

/** A source that a figure cites; of a confidential one only that it exists. */
type FigureSource = { id: string; words: { publisher: string; title: string } | null }

export type StaffFigure = {
  id: string
  quantity: number
  /** null: messages of every kind. */
  kind: MessageKind | null
  channel: Channel | null
  scope: TallyScope
  method: TallyMethod
  state: TallyState
  section: { id: string; name: string } | null
  campaign: { slug: string; name: string } | null
  /** EDTF. */
  period: string | null
  asOf: string
  reportedBy: string
  text: string | null
  /** A name; null: the machine. */
  enteredBy: string | null
  enteredById: string | null
  enteredAt: Date
  verifiedBy: string | null
  verifiedAt: Date | null
  rejectedBy: string | null
  rejectedAt: Date | null
  rejectedBecause: string | null
  /** Ids of figures of the same ledger. */
  supersedes: string | null
  supersededBy: string | null
  includes: string[]
  /** null: it does not stand. `insideOf` null: it counts; else the figure that contains it. */
  standing: { insideOf: string | null } | null
  evidenceFileId: string | null
  fromSheet: boolean
  sources: FigureSource[]
}

/** The ledger of a case, or of a campaign as a whole, as staff see it. */
export type StaffLedger = {
  figures: StaffFigure[]
  /** The public number; null while nothing of it is public. */
  total: number | null
  warnings: LedgerWarning[]
}

/** A number before something is done, and after it. */
export type Preview = { before: number; after: number }

/** A figure that waits for a second person, and what it is about. */
export type WaitingFigure = StaffFigure & {
  about:
    | { kind: 'case'; caseId: string; reference: string; title: string; state: CaseState }
    | { kind: 'campaign'; campaignId: string; slug: string; title: string }
}
