'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { type ComposerState, NOT_CHECKED, type TypedLetter } from '@/lib/appeals/composer-state'
import { ComposerAnswer } from './composer-answer'
import type { ComposerWords } from './composer-words'
import { PrintedLetter } from './printed-letter'

export type SubmitLetter = (before: ComposerState, form: FormData) => Promise<ComposerState>

type Props = {
  submit: SubmitLetter
  /** With what it begins; null when nobody is asked to write. */
  start: TypedLetter | null
  targets: readonly { id: string; label: string }[]
  /** The person may be written to. */
  toPerson: boolean
  personId: string
  askAddress: boolean
  /** The letter is laid out at once. */
  forPrint: boolean
  logPath: string | null
  casePath: string | null
  words: ComposerWords
}

/**
 * Where a letter is written and looked at. Without JavaScript it is a plain form that the server
 * answers. When nobody is asked to write it shows nothing, but for what somebody had typed meanwhile.
 */
export function Composer(props: Props) {
  const { submit, start, words } = props
  const [state, send, pending] = useActionState(submit, NOT_CHECKED)
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.attempt > 0) answer.current?.focus()
  }, [state])
  if (start === null && state.attempt === 0) return null
  return (
    <section aria-labelledby="compose" className="space-y-6">
      <h2 id="compose" className="text-2xl font-semibold text-balance">
        {state.letter
          ? words.letter.title
          : start === null
            ? words.texts.yourWords
            : words.texts.title}
      </h2>
      <form action={send} noValidate className="max-w-prose space-y-6">
        <div
          ref={answer}
          tabIndex={-1}
          // Without scripts the answer is a new page, which would begin far above it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={state.attempt > 0}
          className="space-y-6"
        >
          <ComposerAnswer
            {...{ state, words, pending }}
            logPath={props.logPath}
            casePath={props.casePath}
          />
        </div>
        {state.letter && <PrintedLetter letter={state.letter} words={words} />}
        {start === null ? (
          <Kept state={state} words={words} />
        ) : (
          <div
            key={state.attempt}
            className={state.letter ? 'space-y-6 print:hidden' : 'space-y-6'}
          >
            <p className="text-muted">{words.texts.privacy}</p>
            <Fields {...props} start={start} state={state} />
            <Button disabled={pending} name="intent" value={props.forPrint ? 'print' : 'check'}>
              {pending
                ? words.texts.working
                : props.forPrint
                  ? words.texts.print
                  : words.texts.check}
            </Button>
          </div>
        )}
      </form>
    </section>
  )
}

function Fields({
  start,
  state,
  targets,
  toPerson,
  personId,
  askAddress,
  words,
}: Props & { start: TypedLetter; state: ComposerState }) {
  const { texts } = words
  const typed = state.typed ?? start
  const choices = [
    ...targets.map(({ id, label }) => ({ value: id, label })),
    ...(toPerson ? [{ value: personId, label: texts.toPerson }] : []),
  ]
  const stops = state.breaches.find(({ stop }) => stop)
  return (
    <>
      {choices.length > 1 ? (
        <RadioGroup name="to" label={texts.to} choices={choices} defaultValue={typed.to} />
      ) : (
        <input type="hidden" name="to" defaultValue={typed.to} />
      )}
      <Textarea
        name="text"
        id="letter-text"
        label={texts.text}
        hint={texts.textHint}
        error={stops && words.breaches[stops.kind]}
        rows={14}
        defaultValue={typed.text}
      />
      <details className="rounded-md border border-line px-4">
        <summary className="min-h-11 py-2 font-semibold">{texts.printFor}</summary>
        <div className="space-y-6 pb-4">
          <TextInput
            name="sender"
            label={texts.sender}
            optional={texts.optional}
            autoComplete="name"
            defaultValue={typed.sender}
          />
          {askAddress && (
            <Textarea
              name="senderAddress"
              label={texts.senderAddress}
              optional={texts.optional}
              rows={3}
              defaultValue={typed.senderAddress}
            />
          )}
        </div>
      </details>
    </>
  )
}

/** What somebody had typed when they were told that nobody is asked to write any more. */
function Kept({ state, words }: { state: ComposerState; words: ComposerWords }) {
  return (
    <Textarea
      name="text"
      id="letter-text"
      label={words.texts.yourWords}
      hint={words.texts.kept}
      readOnly
      defaultValue={state.typed?.text ?? ''}
    />
  )
}
