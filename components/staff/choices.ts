// What the forms for staff offer to choose from, in words.
import { useLocale, useTranslations } from 'next-intl'
import { plainLabel, useLabelText } from '@/components/cases/label-text'
import {
  countryRoleWords,
  eventTypeWords,
  releaseMannerWords,
  sourceKindWords,
} from '@/components/cases/words'
import type { Option } from '@/components/ui/select'
import type { StaffCase, StaffSource } from '@/lib/cases/staff-case'
import {
  COUNTRY_ROLES,
  EVENT_TYPES,
  LIBERTY_STATUSES,
  RELEASE_MANNERS,
  SOURCE_KINDS,
} from '@/lib/cases/vocabulary'
import { countryName } from '@/lib/countries/country'

/** Countries by name in the reader's language. `codes` are all that may be chosen. */
export function useCountryOptions(codes: readonly string[]): Option[] {
  const locale = useLocale()
  const collator = new Intl.Collator(locale)
  return codes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => collator.compare(a.label, b.label))
}

export function useCountryRoleOptions(): Option[] {
  const words = useTranslations('words')
  return COUNTRY_ROLES.map((value) => ({ value, label: words(countryRoleWords[value]) }))
}

export type EventChoices = {
  types: Option[]
  statuses: Option[]
  manners: Option[]
  countries: Option[]
  people: Option[]
  sources: Option[]
  sourceKinds: Option[]
}

/** Everything that an entry on the timeline of a case can be made of. */
export function useEventChoices(caseRecord: StaffCase, countries: readonly string[]): EventChoices {
  const words = useTranslations('words')
  const say = useLabelText()
  return {
    types: EVENT_TYPES.map((value) => ({ value, label: words(eventTypeWords[value]) })),
    statuses: LIBERTY_STATUSES.map((value) => ({ value, label: say(plainLabel(value)) })),
    manners: RELEASE_MANNERS.map((value) => ({ value, label: words(releaseMannerWords[value]) })),
    countries: useCountryOptions(countries),
    people: caseRecord.people.map(({ id, names }) => ({ value: id, label: names[0]?.value ?? id })),
    sources: useSourceOptions(caseRecord.sources),
    sourceKinds: SOURCE_KINDS.map((value) => ({ value, label: words(sourceKindWords[value]) })),
  }
}

/** Of a confidential source staff see that it is there, so that a correction can keep it. */
function useSourceOptions(sources: readonly StaffSource[]): Option[] {
  const t = useTranslations('staff.event')
  return sources.map((source) => ({
    value: source.id,
    label: 'confidential' in source ? t('confidentialSource') : t('source', source),
  }))
}
