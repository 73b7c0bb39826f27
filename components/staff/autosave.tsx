'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Keep, useDraftKeeping } from './draft-keeping'

const PAUSE_MS = 1_500
const TICK_MS = 1_000

type State = { kept: number; now: number } | 'failed' | null

/**
 * Keeps what is typed into a form for its author, a moment after each pause, and says how long ago
 * that was. Nothing of it is saved. Without JavaScript the form is an ordinary form.
 */
export function Autosave({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const t = useTranslations('staff.form.draft')
  const keep = useDraftKeeping()
  const [state, setState] = useState<State>(null)
  useKeeping(form, keep, setState)
  useEffect(() => {
    const clock = setInterval(
      () => setState((was) => (was && was !== 'failed' ? { ...was, now: Date.now() } : was)),
      TICK_MS,
    )
    return () => clearInterval(clock)
  }, [])
  if (state === null) return null
  if (state === 'failed')
    return (
      <p role="alert" className="text-danger">
        {t('notKept')}
      </p>
    )
  const seconds = Math.max(0, Math.round((state.now - state.kept) / 1_000))
  return (
    <p className="text-sm text-muted">
      {seconds === 0
        ? t('savedNow')
        : seconds < 60
          ? t('savedAgo', { seconds })
          : t('savedMinutes', { minutes: Math.floor(seconds / 60) })}
    </p>
  )
}

function useKeeping(
  form: RefObject<HTMLFormElement | null>,
  keep: Keep | null,
  say: (state: State) => void,
) {
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const element = form.current
    if (!element || !keep) return
    const save = async () => {
      try {
        const kept = await keep(new FormData(element))
        say(kept === null ? 'failed' : { kept: Date.now(), now: Date.now() })
      } catch {
        // The network or the server is away; the words say so, and the next pause tries again.
        say('failed')
      }
    }
    const soon = () => {
      clearTimeout(pending.current)
      pending.current = setTimeout(() => void save(), PAUSE_MS)
    }
    const stop = () => clearTimeout(pending.current)
    element.addEventListener('input', soon)
    // Somebody quick, or on a slow line, types before these scripts have arrived.
    if (isTouched(element)) soon()
    // What is being sent needs not be kept as well.
    element.addEventListener('submit', stop)
    return () => {
      stop()
      element.removeEventListener('input', soon)
      element.removeEventListener('submit', stop)
    }
  }, [form, keep, say])
}

/** Whether any field says something else than the page that was sent. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
    if (field instanceof HTMLSelectElement) return isChosenAnew(field)
    if (!(field instanceof HTMLInputElement)) return false
    return field.type === 'checkbox' || field.type === 'radio'
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue
  })
}

function isChosenAnew({ options, multiple }: HTMLSelectElement): boolean {
  const given = [...options].filter((option) => option.defaultSelected)
  // A list of which nothing is chosen shows its first line as chosen.
  const first = multiple || given.length > 0 ? given : [...options].slice(0, 1)
  return [...options].some((option) => option.selected !== first.includes(option))
}
