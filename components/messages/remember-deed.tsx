'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Remembered, withRemembered } from '@/lib/messages/remembered'
import { keepOnDevice, useRemembered } from './device-store'

type Props = {
  deed: Remembered
  words: Record<'title' | 'intro' | 'submit' | 'done' | 'failed' | 'list', string>
  listPath: string
}

/** Keeps a logged message on this device, once somebody asks for it. Without JavaScript it is not there. */
export function RememberDeed({ deed, words, listPath }: Props) {
  const known = useRemembered()
  const [isRefused, setRefused] = useState(false)
  if (known === null) return null
  const isKept = known.some(({ token }) => token === deed.token)
  const keep = () => setRefused(!keepOnDevice(withRemembered(known, deed)))
  return (
    <section aria-labelledby="remember" className="space-y-3 rounded-md border border-line p-4">
      <h2 id="remember" className="text-xl font-semibold">
        {words.title}
      </h2>
      <p>{words.intro}</p>
      <div role="status" className="space-y-3">
        {isKept && <p className="font-semibold">{words.done}</p>}
        {isRefused && <p className="font-semibold">{words.failed}</p>}
      </div>
      {!isKept && (
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
