// A believable, invented value for every field of every kind, so that no field is left out of a test.
import { LISTS } from './choices'
import type { Field } from './field'
import { type KindCode, kindOf } from './kinds'

/** The text of a field; `turn` chooses among the codes of a list, and changes every other text. */
function sampleOf(name: string, field: Field, turn: number): string {
  switch (field.type) {
    case 'line':
    case 'text':
    case 'words':
      return `Said of ${name}, ${turn}`
    case 'date':
      return `20${10 + turn}-05~`
    case 'day':
      return `20${10 + turn}-05-01`
    case 'choice':
      return LISTS[field.list][(turn + 1) % LISTS[field.list].length] ?? ''
    case 'choices':
      return [...LISTS[field.list].slice(turn, turn + 2)].sort().join(' ')
    case 'number':
      return String(field.min + turn + 1)
    case 'country':
      return turn === 0 ? 'UZ' : 'KZ'
    case 'countries':
      return turn === 0 ? 'UZ' : 'KZ UZ'
    case 'language':
      return turn === 0 ? 'uz' : 'ru'
    case 'address':
      return `https://example.org/${name}/${turn}`
    case 'flag':
      return 'yes'
    case 'moment':
      return `2031-0${turn + 1}-04T10:30`
    case 'zone':
      return turn === 0 ? 'Asia/Tashkent' : 'Europe/London'
    case 'link':
      return ''
  }
}

/** What somebody could type into every field of a kind. */
export const sampleOfKind = (code: KindCode, turn: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kindOf(code).fields).map(([name, field]) => [name, sampleOf(name, field, turn)]),
  )
