import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import type { LogField } from '@/lib/messages/input'
import type { LogFormState } from '@/lib/messages/log-state'
import type { LogWords } from './log-words'

/** The id of a field of the form, where its mistake can be mended. */
export const fieldId = (field: LogField) => `log-${field}`

const SEEN = ['kind', 'channel', 'date', 'quantity', 'words', 'email'] as const

/** Whether somebody can see a field, and mend it. */
const isSeen = (field: LogField): field is (typeof SEEN)[number] =>
  SEEN.some((seen) => seen === field)

/** Says first, and aloud, that nothing was logged, and leads to each field that needs a look. */
export function LogProblems({
  state,
  words,
  working,
  ref,
}: {
  state: LogFormState
  words: LogWords
  /** The browser is at work instead of waiting. */
  working: boolean
  ref: Ref<HTMLDivElement>
}) {
  if (state.problems.length === 0 && state.refusal === null) return null
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice
        kind="wrong"
        title={state.refusal === 'repeated' ? words.fair.repeatedTitle : words.problemsTitle}
      >
        {state.refusal !== null && <p>{words.problems[state.refusal]}</p>}
        {working && <p>{words.fair.working}</p>}
        {state.problems.length > 0 && <p>{words.problemsIntro}</p>}
        <ul className="list-disc space-y-1 ps-5 empty:hidden">
          {state.problems.map(({ field, code }) => (
            <li key={field}>
              {isSeen(field) && (
                <>
                  <a href={`#${fieldId(field)}`}>{words.texts[field]}</a>{' '}
                </>
              )}
              {words.problems[code]}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
