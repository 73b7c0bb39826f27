import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ComposerState, Send } from '@/lib/appeals/composer-state'
import type { ComposerWords } from './composer-words'

type Props = {
  state: ComposerState
  words: ComposerWords
  pending: boolean
  logPath: string | null
  casePath: string | null
}

/** What became of a letter: why it may not go, or every way in which it can. */
export function ComposerAnswer({ state, words, pending, logPath, casePath }: Props) {
  if (state.attempt === 0) return null
  const stops = state.breaches.filter(({ stop }) => stop)
  const cares = state.breaches.filter(({ stop }) => !stop)
  return (
    <>
      {state.refusal !== null && (
        <Notice kind="wrong" title={words.refusals[state.refusal]}>
          {state.because !== null && <p>{words.stopped[state.because]}</p>}
          {casePath !== null && (
            <p>
              <a href={casePath}>{words.caseLink}</a>
            </p>
          )}
        </Notice>
      )}
      {stops.length > 0 && (
        <Notice kind="wrong" title={words.texts.stopTitle}>
          <p>{words.texts.stopIntro}</p>
          <Breaches breaches={stops} words={words} />
        </Notice>
      )}
      {cares.length > 0 && (
        <div className="print:hidden">
          <Notice title={words.texts.careTitle}>
            <Breaches breaches={cares} words={words} />
          </Notice>
        </div>
      )}
      {state.sends.length > 0 && state.letter === null && (
        <div className="space-y-6 print:hidden">
          <Notice kind="done" title={words.texts.readyTitle}>
            <p>{words.texts.readyNote}</p>
          </Notice>
          <ul className="space-y-6">
            {state.sends.map((send) => (
              <li key={send.id} className="space-y-3 rounded-md border border-line p-4">
                <Ways {...{ send, words, pending }} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {state.sends.length > 0 && logPath !== null && (
        <p className="print:hidden">
          <a href={logPath}>{words.texts.sent}</a>{' '}
          <span className="text-muted">{words.texts.sentNote}</span>
        </p>
      )}
    </>
  )
}

function Breaches({
  breaches,
  words,
}: {
  breaches: ComposerState['breaches']
  words: ComposerWords
}) {
  return (
    <ul className="list-disc space-y-1 ps-5">
      {breaches.map(({ kind, start, passage }) => (
        <li key={`${kind} ${start}`}>
          {words.breaches[kind]}
          {passage !== '' && (
            <>
              :{' '}
              <bdi className="font-semibold">
                {words.passage.replace('{passage}', () => passage)}
              </bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Ways({ send, words, pending }: { send: Send; words: ComposerWords; pending: boolean }) {
  const { texts } = words
  const id = `copy-${send.id}`
  return (
    <>
      {send.office !== '' && <p className="font-semibold">{send.office}</p>}
      {send.mailto !== null && (
        <p>
          <a href={send.mailto}>{texts.mail}</a>
        </p>
      )}
      {send.mailto === null && send.email !== null && (
        <p>{words.tooLong.replace('{email}', send.email)}</p>
      )}
      {send.web !== null && (
        <p>
          <a href={send.web}>{texts.web}</a>
        </p>
      )}
      {send.phone !== null && (
        <p>
          {words.phone}: <bdi>{send.phone}</bdi>
        </p>
      )}
      {send.fax !== null && (
        <p>
          {words.fax}: <bdi>{send.fax}</bdi>
        </p>
      )}
      {send.printable && (
        <Button look="quiet" name="intent" value={`print:${send.id}`} disabled={pending}>
          {texts.printFor}
        </Button>
      )}
      <p id={id} className="text-sm font-semibold">
        {texts.copy}
      </p>
      <pre
        aria-labelledby={id}
        role="region"
        tabIndex={0}
        dir="auto"
        className="max-h-64 overflow-auto rounded-md border border-line bg-surface p-3 font-sans text-sm whitespace-pre-wrap select-all"
      >
        {send.text}
      </pre>
    </>
  )
}
