// The fields that an entry of the record may have: how each is typed, stored, compared and shown.
// A value is what the rules work with; its text is what a form holds.
import type { PartialDate } from '../dates/partial-date'
import type { LocalText } from '../text/localized'
import type { Code, ListName } from './choices'

type Said = { required?: true; max: number }

/**
 * `line`, `text`: plain text. `words`: text for everybody, kept by language. `date`: as much of it as
 * is known. `choice`: one code of a list, `or` when nothing is chosen. `choices`: several.
 * `moment`: a time by the clock of `zone`, as `2026-12-04T10:00`. `link`: another entry of the case.
 */
export type Field =
  | ({ type: 'line' } & Said)
  | ({ type: 'text' } & Said)
  | ({ type: 'words' } & Said)
  | { type: 'date'; required?: true }
  | { type: 'day' }
  | { type: 'choice'; list: ListName; or?: string }
  | { type: 'choices'; list: ListName; required?: true }
  | { type: 'number'; min: number; max: number; or?: number }
  | { type: 'country' }
  | { type: 'countries' }
  | { type: 'language' }
  | { type: 'address' }
  | { type: 'flag' }
  | { type: 'moment' }
  | { type: 'zone' }
  | { type: 'link'; to: string }

/** What a field holds once it was read. Of `words` a form reads the English; pages show a LocalText. */
export type ValueOf<F extends Field> = F extends { type: 'line' | 'text' | 'words' | 'address' }
  ? F extends { required: true }
    ? string
    : string | null
  : F extends { type: 'date' }
    ? F extends { required: true }
      ? PartialDate
      : PartialDate | null
    : F extends { type: 'choice'; list: infer List extends ListName }
      ? Code<List>
      : F extends { type: 'choices'; list: infer List extends ListName }
        ? Code<List>[]
        : F extends { type: 'number' }
          ? F extends { or: number }
            ? number
            : number | null
          : F extends { type: 'flag' }
            ? boolean
            : F extends { type: 'countries' }
              ? string[]
              : F extends { type: 'moment' | 'zone' }
                ? string
                : string | null

/** What everybody may read of a field. */
export type PublicValueOf<F extends Field> = F extends { type: 'words' }
  ? F extends { required: true }
    ? LocalText
    : LocalText | null
  : ValueOf<F>
