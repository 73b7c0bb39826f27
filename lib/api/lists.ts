// Every code that a public answer may hold, with its words and, where there is one, the code of the
// HURIDOCS list that means the same.
import { LIBERTY_STATUSES, RELEASE_MANNERS } from '../cases/vocabulary'
import { type ChoiceKey, LISTS, type ListName, choiceKey } from '../record/choices'
import { HURIDOCS_RELEASE, HURIDOCS_STATUS, huridocsOf } from '../record/huridocs'
import { KIND_CODES, classOf, kindOf } from '../record/kinds'

export type ListWords = {
  choice: (key: ChoiceKey) => string
  status: (status: (typeof LIBERTY_STATUSES)[number]) => string
  manner: (manner: (typeof RELEASE_MANNERS)[number]) => string
}

/** The lists whose codes stand in public fields; of the others nothing is public, their codes neither. */
export const publicLists = (): ListName[] => [
  ...new Set(
    KIND_CODES.flatMap((kind) =>
      Object.entries(kindOf(kind).fields).flatMap(([name, field]) =>
        (field.type === 'choice' || field.type === 'choices') && classOf(kind, name) === 'public'
          ? [field.list]
          : [],
      ),
    ),
  ),
]

/** All public lists by name, each code with its words in the language asked for. */
export const toApiLists = (words: ListWords) => ({
  liberty_status: LIBERTY_STATUSES.map((code) => ({
    code,
    words: words.status(code),
    huridocs: HURIDOCS_STATUS[code] ?? null,
  })),
  release_manner: RELEASE_MANNERS.map((code) => ({
    code,
    words: words.manner(code),
    huridocs: HURIDOCS_RELEASE[code] ?? null,
  })),
  ...Object.fromEntries(
    publicLists().map((list) => [
      list.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      LISTS[list].map((code) => ({
        code,
        words: words.choice(choiceKey(list, code)),
        huridocs: huridocsOf(list, code),
      })),
    ]),
  ),
})
