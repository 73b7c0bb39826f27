'use client'

import { useSyncExternalStore } from 'react'
import { readRemembered, type Remembered, STORE } from '@/lib/messages/remembered'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // Another window of the same browser changed it.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function storedText(): string | null {
  try {
    return localStorage.getItem(STORE)
  } catch {
    // Some browsers refuse even to look; then there is nothing to show.
    return null
  }
}

/** What this device remembers, newest first; null as long as there is no device: on the server. */
export function useRemembered(): Remembered[] | null {
  const text = useSyncExternalStore<string | null | undefined>(
    subscribe,
    storedText,
    () => undefined,
  )
  return text === undefined ? null : readRemembered(text)
}

/** Keeps a list on this device; false when it refuses. An empty one leaves nothing, not even its name. */
export function keepOnDevice(list: readonly Remembered[]): boolean {
  try {
    if (list.length === 0) localStorage.removeItem(STORE)
    else localStorage.setItem(STORE, JSON.stringify(list))
  } catch {
    // Storage is forbidden, or full. Whoever asked is told.
    return false
  }
  for (const listener of listeners) listener()
  return true
}
