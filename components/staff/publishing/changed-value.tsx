import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useLabelText } from '@/components/cases/label-text'
import { EdtfWords } from '@/components/cases/when'
import { countryRoleWords, eventTypeWords, releaseMannerWords } from '@/components/cases/words'
import { Value } from '@/components/record/value'
import { plainLabel } from '@/lib/cases/label'
import type { PublicCase } from '@/lib/cases/public-case'
import {
  COUNTRY_ROLES,
  EVENT_TYPES,
  LIBERTY_STATUSES,
  RELEASE_MANNERS,
} from '@/lib/cases/vocabulary'
import { countryName } from '@/lib/countries/country'
import { LISTS, choiceKey } from '@/lib/record/choices'
import { isKindCode, kindOf } from '@/lib/record/kinds'
import type { Change } from '@/lib/publishing/difference'

type Props = { what: Change['what']; field: string; value: unknown; document: PublicCase }

/** A field of a public document in words: as the page would say it, without its looks. */
export function ChangedValue({ what, field, value, document }: Props) {
  const known = isKindCode(what) ? kindOf(what).fields[field] : undefined
  return known ? <Value field={known} value={value} /> : <Plain {...{ field, value, document }} />
}

function Plain({ field, value, document }: Omit<Props, 'what'>) {
  const format = useFormatter()
  const say = useCodes()
  if (Array.isArray(value))
    return (
      <bdi>
        {format.list(value.map((each) => textOf(each, document, (code) => say(field, code))))}
      </bdi>
    )
  if (isObject(value) && typeof value.edtf === 'string') return <EdtfWords edtf={value.edtf} />
  return (
    <bdi className="whitespace-pre-line">{textOf(value, document, (code) => say(field, code))}</bdi>
  )
}

/** What a code of a document's own fields is called; a text that is no code is itself. */
function useCodes() {
  const words = useTranslations('words')
  const label = useLabelText()
  const locale = useLocale()
  return (field: string, code: string): string => {
    const type = EVENT_TYPES.find((each) => each === code)
    if (field === 'type' && type) return words(eventTypeWords[type])
    const manner = RELEASE_MANNERS.find((each) => each === code)
    if (field === 'manner' && manner) return words(releaseMannerWords[manner])
    const status = LIBERTY_STATUSES.find((each) => each === code)
    if (['statusEffect', 'status'].includes(field) && status) return label(plainLabel(status))
    const role = COUNTRY_ROLES.find((each) => each === code)
    if (field === 'countries' && role) return words(countryRoleWords[role])
    if (/^country(Code|ies)?$|^countries$/.test(field) && /^[A-Z]{2}$/.test(code))
      return countryName(code, locale)
    const theme = LISTS.theme.find((each) => each === code)
    if (field === 'themes' && theme) return words(choiceKey('theme', theme))
    const certainty = LISTS.certainty.find((each) => each === code)
    return field === 'certainty' && certainty ? words(choiceKey('certainty', certainty)) : code
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textOf(value: unknown, document: PublicCase, say: (code: string) => string): string {
  if (typeof value === 'string')
    return document.people.find(({ id }) => id === value)?.names[0]?.value ?? say(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map((each) => textOf(each, document, say)).join(', ')
  if (!isObject(value)) return ''
  // A text with its language, a name, a date, or something with several parts.
  if (typeof value.text === 'string') return value.text
  if (typeof value.value === 'string') return value.value
  if (typeof value.edtf === 'string') return value.edtf
  return Object.values(value)
    .map((each) => textOf(each, document, say))
    .filter((text) => text !== '')
    .join(', ')
}
