import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Option } from '@/components/ui/select'
import type { EntryChoices } from '@/components/staff/record/entry-choices'
import type { StaffCase } from '@/lib/cases/staff-case'
import { countryName } from '@/lib/countries/country'
import { type ListName, choiceKey } from '@/lib/record/choices'
import type { KindCode } from '@/lib/record/kinds'
import type { getStaffRecord } from '@/lib/staff-cases/queries'
import { listCountryCodes } from '@/lib/staff-cases/queries'

// The languages that come up in the cases of human-rights organisations, by number of speakers.
const LANGUAGES =
  'en fr es ru uz ar fa ps ur hi bn zh ja ko vi th my km lo id ms tl tr az kk ky tg tk hy ka uk be pl cs sk hu ro bg sr hr bs sl mk sq el he ku am ti so sw ha yo ig rw rn ln mg pt it de nl sv no da fi et lv lt ne si ta te mn bo ug'.split(
    ' ',
  )

/** The languages from which a form completes what is typed. */
export function listLanguages(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }))
}

/** What the form for an entry of this case offers to choose from. */
export async function getEntryChoices(
  caseRecord: StaffCase,
  record: Awaited<ReturnType<typeof getStaffRecord>>,
): Promise<EntryChoices> {
  const locale = await getLocale()
  const t = await getTranslations('staff.event')
  const words = await getTranslations('words')
  const entries = record.people.flatMap((person) => person.entries)
  const links = (kind: KindCode, list: ListName, ...names: string[]): Option[] => {
    const [first = '', ...rest] = names
    return entries
      .filter((entry) => entry.kind === kind)
      .map(({ id, values, texts }) => ({
        value: id,
        label: [
          words(choiceKey(list, String(values[first]))),
          ...rest.map((name) => texts[name] ?? ''),
        ]
          .filter(Boolean)
          .join(', '),
      }))
  }
  return {
    countries: (await listCountryCodes()).map((value) => ({
      value,
      label: countryName(value, locale),
    })),
    languages: listLanguages(locale),
    zones: Intl.supportedValuesOf('timeZone'),
    sources: caseRecord.sources.map((source) => ({
      value: source.id,
      label: 'confidential' in source ? t('confidentialSource') : t('source', source),
    })),
    links: {
      proceeding: links('proceeding', 'proceedingKind', 'kind', 'court'),
      ask: links('ask', 'askWay', 'way', 'office', 'date'),
      delivery: links('delivery', 'deliveryState', 'state', 'office', 'date'),
    },
  }
}
