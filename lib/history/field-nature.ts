import { type KindCode, classOf, isKindCode, kindOf } from '../record/kinds'

// Texts of the case itself, and of its timeline.
const PROSE = new Map([
  ['Case', ['summary', 'internalNote']],
  ['CaseEvent', ['text']],
  ['Photograph', ['alt', 'caption']],
])

/**
 * How a changed field is told: `sealed` says no more than that it changed (its values are digests),
 * `prose` is compared word by word, anything else is told as it was and as it is.
 */
export function fieldNature(objectType: string, name: string): 'prose' | 'sealed' | 'value' {
  if (!isKindCode(objectType)) return PROSE.get(objectType)?.includes(name) ? 'prose' : 'value'
  const field = kindOf(objectType).fields[name]
  if (field === undefined) return 'value'
  if (isSealed(objectType, name)) return 'sealed'
  return field.type === 'text' || field.type === 'words' ? 'prose' : 'value'
}

const isSealed = (code: KindCode, name: string) => classOf(code, name) === 'restricted'
