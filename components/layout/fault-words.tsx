'use client'
import { createContext, type ReactNode, use } from 'react'

/** What an error page says. It is shown in the browser, where the messages are not. */
export type FaultWords = { title: string; body: string; again: string }

const Words = createContext<FaultWords | null>(null)

/** Keeps the words for the moment when something fails. */
export function FaultWordsKeeper({ words, children }: { words: FaultWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

/** A fault of ours: what happened, and a button to try again. */
export function Fault({ again }: { again: () => void }) {
  const words = use(Words)
  if (!words) return null
  return (
    <div role="alert" className="space-y-4">
      <h1 className="text-3xl font-bold">{words.title}</h1>
      <p>{words.body}</p>
      <button
        type="button"
        onClick={again}
        className="min-h-11 rounded-md bg-accent px-5 py-2 font-semibold text-on-accent"
      >
        {words.again}
      </button>
    </div>
  )
}
