'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { intlTag, type Locale } from '@/lib/i18n/locales'
import type { Remembered } from '@/lib/messages/remembered'
import type { Channel, MessageKind } from '@/lib/messages/vocabulary'
import { casePath, withdrawPath } from '@/lib/routes'
import { keepOnDevice, useRemembered } from './device-store'

export type MyActionsWords = {
  texts: Record<
    | 'without'
    | 'empty'
    | 'takeBack'
    | 'forget'
    | 'forgetAll'
    | 'sure'
    | 'yes'
    | 'no'
    | 'forgotten'
    | 'many',
    string
  >
  kinds: Record<MessageKind, string>
  channels: Record<Channel, string>
}

/** What this device was asked to remember. Everything happens in the browser: nothing is sent. */
export function MyActions({ locale, words }: { locale: Locale; words: MyActionsWords }) {
  const deeds = useRemembered()
  const [isForgotten, setForgotten] = useState(false)
  // On the server, and where it stays that way: without JavaScript.
  if (deeds === null) return <p>{words.texts.without}</p>
  const keep = (left: Remembered[]) => setForgotten(keepOnDevice(left) && left.length === 0)
  return (
    <div className="space-y-6">
      <div role="status">{isForgotten && <Notice kind="note" title={words.texts.forgotten} />}</div>
      {deeds.length === 0 && !isForgotten && <p>{words.texts.empty}</p>}
      <ul className="space-y-4 empty:hidden">
        {deeds.map((deed) => (
          <Line
            key={deed.token}
            {...{ deed, locale, words }}
            forget={() => keep(deeds.filter(({ token }) => token !== deed.token))}
          />
        ))}
      </ul>
      {deeds.length > 0 && <ForgetAll words={words} forget={() => keep([])} />}
    </div>
  )
}

function Line({
  deed,
  locale,
  words,
  forget,
}: {
  deed: Remembered
  locale: Locale
  words: MyActionsWords
  forget: () => void
}) {
  const day = new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <li className="space-y-2 rounded-md border border-line p-4">
      <h2 className="text-lg font-semibold">
        <a href={casePath(locale, deed.slug)}>{deed.title}</a>
      </h2>
      <p>
        {[words.kinds[deed.kind], words.channels[deed.channel]].join(' · ')} ·{' '}
        <time dateTime={deed.date}>{day.format(new Date(`${deed.date}T00:00:00Z`))}</time> ·{' '}
        {words.texts.many} {new Intl.NumberFormat(intlTag(locale)).format(deed.quantity)}
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <a href={withdrawPath(locale, deed.token)}>{words.texts.takeBack}</a>
        <Button type="button" look="quiet" onClick={forget}>
          {words.texts.forget}
        </Button>
      </div>
    </li>
  )
}

function ForgetAll({ words, forget }: { words: MyActionsWords; forget: () => void }) {
  const [isAsked, setAsked] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsked) first.current?.focus()
  }, [isAsked])
  if (!isAsked)
    return (
      <Button type="button" look="danger" onClick={() => setAsked(true)}>
        {words.texts.forgetAll}
      </Button>
    )
  return (
    <div role="group" aria-labelledby="forget-all" className="space-y-3">
      <p id="forget-all">{words.texts.sure}</p>
      <div className="flex flex-wrap gap-4">
        <Button ref={first} type="button" look="danger" onClick={forget}>
          {words.texts.yes}
        </Button>
        <Button type="button" look="quiet" onClick={() => setAsked(false)}>
          {words.texts.no}
        </Button>
      </div>
    </div>
  )
}
