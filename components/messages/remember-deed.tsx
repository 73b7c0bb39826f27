'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { readRemembered, type Remembered, STORE, withRemembered } from '@/lib/messages/remembered'

type Props = {
  deed: Remembered
  words: Record<'title' | 'intro' | 'submit' | 'done' | 'failed' | 'list', string>
  listPath: string
}

/** Keeps a logged message on this device, once somebody asks for it. Without JavaScript it is not there. */
export function RememberDeed({ deed, words, listPath }: Props) {
  const [state, setState] = useState<'absent' | 'offered' | 'kept' | 'failed'>('absent')
  useEffect(() => {
    const known = readStore().some(({ token }) => token === deed.token)
    setState(known ? 'kept' : 'offered')
  }, [deed.token])
  if (state === 'absent') return null
  const keep = () => {
    try {
      localStorage.setItem(STORE, JSON.stringify(withRemembered(readStore(), deed)))
      setState('kept')
    } catch {
      // Some browsers refuse to keep anything, or are full. The link above works without.
      setState('failed')
    }
  }
  return (
    <section aria-labelledby="remember" className="space-y-3 rounded-md border border-line p-4">
      <h2 id="remember" className="text-xl font-semibold">
        {words.title}
      </h2>
      <p>{words.intro}</p>
      <div role="status" className="space-y-3">
        {state === 'kept' && <p className="font-semibold">{words.done}</p>}
        {state === 'failed' && <p className="font-semibold">{words.failed}</p>}
      </div>
      {state !== 'kept' && (
        <Button type="button" look="quiet" onClick={keep}>
          {words.submit}
        </Button>
      )}
      <p>
        <a href={listPath}>{words.list}</a>
      </p>
    </section>
  )
}

function readStore(): Remembered[] {
  try {
    return readRemembered(localStorage.getItem(STORE))
  } catch {
    // Reading is refused as well where keeping is.
    return []
  }
}
