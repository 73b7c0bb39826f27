import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { LogField } from '@/lib/messages/input'
import type { LogFormState } from '@/lib/messages/log-state'
import { fieldId } from './log-problems'
import type { LogWords } from './log-words'

/** The fields of a log, filled with what was typed before, each with its mistake. */
export function LogFields({
  state,
  today,
  words,
  byMail,
}: {
  state: LogFormState
  today: string
  words: LogWords
  /** Whether it can be confirmed by e-mail. */
  byMail: boolean
}) {
  const { texts } = words
  const { typed } = state
  const about = (field: LogField) => {
    const problem = state.problems.find((each) => each.field === field)
    return { id: fieldId(field), name: field, error: problem && words.problems[problem.code] }
  }
  return (
    <div className="space-y-6">
      <RadioGroup
        {...about('kind')}
        label={texts.kind}
        choices={words.kinds}
        // Nothing is chosen beforehand, because a default would be counted.
        defaultValue={typed?.kind}
        required
      />
      <Select
        {...about('channel')}
        label={texts.channel}
        empty={texts.channelChoose}
        options={words.channels}
        defaultValue={typed?.channel ?? ''}
        required
      />
      <TextInput
        {...about('date')}
        label={texts.date}
        hint={texts.dateHint}
        type="date"
        defaultValue={typed?.date ?? today}
        required
      />
      <TextInput
        {...about('quantity')}
        label={texts.quantity}
        hint={texts.quantityHint}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed?.quantity ?? '1'}
        required
      />
      <Textarea
        {...about('words')}
        label={texts.words}
        optional={texts.optional}
        hint={texts.wordsHint}
        defaultValue={typed?.words ?? ''}
      />
      {byMail && (
        <TextInput
          {...about('email')}
          label={texts.email}
          optional={texts.optional}
          hint={texts.emailHint}
          type="email"
          dir="ltr"
          autoComplete="email"
          defaultValue={typed?.email ?? ''}
        />
      )}
      <Honeypot label={texts.website} />
    </div>
  )
}

/** A field that people neither see nor reach, and that programs fill in. */
function Honeypot({ label }: { label: string }) {
  return (
    <div aria-hidden="true" className="sr-only">
      <label>
        {label}
        <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  )
}
