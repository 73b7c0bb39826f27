// The ledger behind a case's number as everybody may read it.
import type { PublicSource } from '../cases/public-case'
import type { LocalText } from '../text/localized'
import type { Channel, MessageKind, TallyMethod, TallyScope } from './vocabulary'

/** A reported figure. `counted` false: it lies inside another figure and is shown, not added. */
export type PublicTallyLine = {
  id: string
  counted: boolean
  quantity: number
  kind: MessageKind
  /** null: several channels, or not said. */
  channel: Channel | null
  scope: TallyScope
  method: TallyMethod
  section: string | null
  campaign: string | null
  /** Where the campaign has its page. */
  campaignSlug?: string | null
  /** EDTF, or null when not said. */
  period: string | null
  /** EDTF. */
  asOf: string
  reportedBy: string
  text: LocalText | null
  sources: PublicSource[]
}

/** Deeds logged by supporters in one month. `uncovered` is the part that the total adds. */
export type PublicDeedLine = {
  kind: MessageKind
  channel: Channel
  /** EDTF month, such as 2026-11. */
  month: string
  quantity: number
  uncovered: number
}

/** total = sum of counted tallies + sum of uncovered deeds, always. */
export type PublicLedger = {
  total: number
  estimated: boolean
  tallies: PublicTallyLine[]
  deeds: PublicDeedLine[]
  /** Of the messages logged by supporters, so many are confirmed by e-mail. Left out: not known. */
  confirmed?: number
}

/** What a ledger comes to, by where it is from. */
export type LedgerParts = {
  /** In reported figures that are added. */
  reported: number
  reportedIsEstimate: boolean
  /** How the added figures came about, each once. */
  methods: TallyMethod[]
  /** Logged by supporters and added, and logged but inside a figure. */
  added: number
  inside: number
}

/**
 * The same number with the largest figures alone: what a page shows of a ledger of any length. `entries`
 * counts all lines, `more` the figures that are left out.
 */
export type LedgerBrief = {
  total: number
  estimated: boolean
  parts: LedgerParts
  tallies: PublicTallyLine[]
  entries: number
  more: number
  /** Of the messages logged by supporters, so many are confirmed by e-mail. */
  confirmed: number
}

/** The parts of a ledger that is there whole. */
export function partsOf(ledger: PublicLedger): LedgerParts {
  const counted = ledger.tallies.filter((tally) => tally.counted)
  return {
    reported: sum(counted.map(({ quantity }) => quantity)),
    reportedIsEstimate: counted.some(({ method }) => method === 'estimated'),
    methods: [...new Set(counted.map(({ method }) => method))],
    added: sum(ledger.deeds.map(({ uncovered }) => uncovered)),
    inside: sum(ledger.deeds.map(({ quantity, uncovered }) => quantity - uncovered)),
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
