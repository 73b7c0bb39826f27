import type { ReactNode } from 'react'
import type { EntryTarget } from '@/lib/record/entry-form'
import type { KindCode } from '@/lib/record/kinds'
import type { Revealing } from './sealed-values'

/** What every part of the page of a record knows. */
export type Desk = {
  reference: string
  mayEdit: boolean
  /** The form that is open, and which it is; null: none. */
  open: { target: EntryTarget; form: ReactNode } | null
  /** Names of forms in which the reader left something unsaved (lib/drafts). */
  drafts: readonly string[]
  formName: (target: EntryTarget) => string
  /** Ids of the sources at which somebody should look again. */
  due: ReadonlySet<string>
  /** How sealed values are opened. */
  revealing: Revealing
  /** What was just done with the entry at a place of the page; null: nothing, or nothing with an entry. */
  done: { place: string; words: ReactNode } | null
}

/** Whether the open form is that of a new entry of this kind, here. */
export const isAdding = ({ open }: Desk, kind: KindCode, parentId: string): boolean =>
  open?.target.id === null && open.target.kind === kind && open.target.parentId === parentId
