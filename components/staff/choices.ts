// What the forms for staff offer to choose from, in words.
import { useLocale, useTranslations } from 'next-intl'
import { useLabelText } from '@/components/cases/label-text'
import { plainLabel } from '@/lib/cases/label'
import {
  countryRoleWords,
  eventTypeWords,
  releaseMannerWords,
  sourceKindWords,
} from '@/components/cases/words'
import type { Option } from '@/components/ui/select'
import type { StaffCase, StaffEvent, StaffOwner, StaffSource } from '@/lib/cases/staff-case'
import {
  COUNTRY_ROLES,
  EVENT_TYPES,
  LIBERTY_STATUSES,
  type LibertyStatus,
  RELEASE_MANNERS,
  SOURCE_KINDS,
} from '@/lib/cases/vocabulary'
import { countryName } from '@/lib/countries/country'
import { formatPartialDate } from '@/lib/dates/words'
import { LISTS, type ListName, choiceKey } from '@/lib/record/choices'

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

/** The codes of a list in words. */
export function useListOptions(list: ListName): Option[] {
  const words = useTranslations('words')
  return LISTS[list].map((value) => ({ value, label: words(choiceKey(list, value)) }))
}

/** Who may look after a case. Whoever does so now stands there too when their account was disabled. */
export const ownerOptions = (
  colleagues: readonly StaffOwner[],
  owner: StaffOwner | null,
): Option[] =>
  (owner === null || colleagues.some(({ id }) => id === owner.id)
    ? colleagues
    : [...colleagues, owner]
  ).map(({ id, name }) => ({ value: id, label: name }))

/** Every status that an entry can give; `but` is left out. */
export function useStatusOptions(but?: LibertyStatus): Option[] {
  const say = useLabelText()
  return LIBERTY_STATUSES.filter((value) => value !== but).map((value) => ({
    value,
    label: say(plainLabel(value)),
  }))
}

export type EventChoices = {
  types: Option[]
  statuses: Option[]
  manners: Option[]
  countries: Option[]
  people: Option[]
  sources: Option[]
  sourceKinds: Option[]
  certainties: Option[]
  linkKinds: Option[]
  /** The entries to which this one can be linked. */
  entries: Option[]
}

/** Everything that an entry on the timeline of a case can be made of; `event` is the one corrected. */
export function useEventChoices(
  caseRecord: StaffCase,
  countries: readonly string[],
  event: StaffEvent | null = null,
): EventChoices {
  const words = useTranslations('words')
  return {
    types: EVENT_TYPES.map((value) => ({ value, label: words(eventTypeWords[value]) })),
    statuses: useStatusOptions(),
    manners: RELEASE_MANNERS.map((value) => ({ value, label: words(releaseMannerWords[value]) })),
    countries: useCountryOptions(countries),
    people: caseRecord.people.map(({ id, names }) => ({ value: id, label: names[0]?.value ?? id })),
    sources: useSourceOptions(caseRecord.sources),
    sourceKinds: SOURCE_KINDS.map((value) => ({ value, label: words(sourceKindWords[value]) })),
    certainties: useListOptions('certainty'),
    linkKinds: useListOptions('eventLink'),
    entries: useEntryOptions(
      caseRecord.events.filter(({ id, standing }) => standing === 'stands' && id !== event?.id),
    ),
  }
}

const MUCH_OF_A_TEXT = 80

/** Entries by their date and the beginning of what they say. */
function useEntryOptions(events: readonly StaffEvent[]): Option[] {
  const t = useTranslations('staff.event')
  const dates = useTranslations('dates')
  const locale = useLocale()
  return events.map(({ id, date, text }) => ({
    value: id,
    label: t('linked', {
      date: formatPartialDate(date.edtf, locale, dates),
      text: [...text].slice(0, MUCH_OF_A_TEXT).join(''),
    }),
  }))
}

/** Of a confidential source staff see that it is there, so that a correction can keep it. */
/** The sources of a case that can be cited. */
export function useSourceOptions(sources: readonly StaffSource[]): Option[] {
  const t = useTranslations('staff.event')
  return sources.map((source) => ({
    value: source.id,
    label: 'confidential' in source ? t('confidentialSource') : t('source', source),
  }))
}
