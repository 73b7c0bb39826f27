'use client'
import { type ReactNode, createContext, useContext } from 'react'

/** What the pages of staff do with what is typed and not saved yet. */
type DraftActions = {
  /** Keeps the form; answers when (ISO 8601), or null when it could not be kept. */
  keep: (form: FormData) => Promise<string | null>
  /** Forgets what was kept of the form, and shows its page anew. */
  discard: (form: FormData) => Promise<void>
}

const Context = createContext<DraftActions | null>(null)

/** Hands the two actions to every form below it. */
export function DraftActionsKeeper({
  children,
  ...actions
}: DraftActions & { children: ReactNode }) {
  return <Context value={actions}>{children}</Context>
}

export const useDraftActions = () => useContext(Context)
