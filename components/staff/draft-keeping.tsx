'use client'
import { type ReactNode, createContext, useContext } from 'react'

/** Keeps a form as typed; answers when (ISO 8601), or null when it could not be kept. */
export type Keep = (form: FormData) => Promise<string | null>

const Context = createContext<Keep | null>(null)

/** Hands to every form below it what keeps its text. */
export function DraftKeeping({ keep, children }: { keep: Keep; children: ReactNode }) {
  return <Context value={keep}>{children}</Context>
}

export const useDraftKeeping = () => useContext(Context)
