import { useTranslations } from 'next-intl'
import type { ToldChange } from '@/lib/corrections/told'
import { CASE_PARTS } from '@/lib/publishing/difference'
import type { FieldKey } from '@/lib/record/field-key'
import { isKindCode, kindOf } from '@/lib/record/kinds'

const SOMEBODY = ['names', 'status'] as const
const EVENT = [
  'type',
  'date',
  'countryCode',
  'place',
  'text',
  'statusEffect',
  'manner',
  'people',
  'certainty',
  'links',
] as const
const PHOTOGRAPH = ['alt', 'caption', 'credit', 'licence', 'focal', 'people', 'variants'] as const
const SOURCE = [
  'kind',
  'publisher',
  'title',
  'author',
  'published',
  'url',
  'archivedUrl',
  'accessed',
  'lastVerifiedOn',
] as const

/** What the fields that changed are called. One that exists no more has no name, and is left out. */
export function useFieldsText({ what, fields }: Pick<ToldChange, 'what' | 'fields'>): string[] {
  const t = useTranslations('corrections.field')
  const record = useTranslations('record')
  // A part of the case is itself the field.
  if (CASE_PARTS.some((part) => part === what)) return []
  if (isKindCode(what)) {
    const known = kindOf(what).fields
    return fields
      .filter((name) => Object.hasOwn(known, name))
      .map((name) => record(`field.${what}.${name}` as FieldKey))
  }
  const named = <Name extends string, Key extends string>(
    names: readonly Name[],
    say: (name: Name) => Key,
  ) => names.filter((name) => fields.includes(name)).map(say)
  switch (what) {
    case 'somebody':
      return named(SOMEBODY, (name) => t(`somebody.${name}`))
    case 'event':
      return named(EVENT, (name) => t(`event.${name}`))
    case 'photograph':
      return named(PHOTOGRAPH, (name) => t(`photograph.${name}`))
    case 'source':
      return named(SOURCE, (name) => t(`source.${name}`))
    default:
      return []
  }
}
