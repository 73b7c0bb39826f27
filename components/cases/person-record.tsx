import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { PublicCase, PublicPerson } from '@/lib/cases/public-case'
import { countryName } from '@/lib/countries/country'
import { entriesOf } from '@/lib/record/public-entry'
import type { IsoDay } from '@/lib/dates/partial-date'
import { DetailFacts } from '@/components/record/entry-details'
import { AgeAtArrest } from './age-at-arrest'
import { Allegations } from './allegations'
import { Charges } from './charges'
import { Detentions } from './detentions'
import { Fact, Facts } from '@/components/ui/facts'
import { InItsLanguage } from './local-text'
import type { PartHeading } from './part'
import { OtherEntries } from './other-entries'
import { PersonStatus } from './person-status'
import { Sentences } from './sentences'
import { TimeHeld } from './time-held'

type Props = {
  person: PublicPerson
  caseRecord: PublicCase
  today: IsoDay
  heading: PartHeading
}

/** All that is public about one person in a case. `heading` is the level of its parts. */
export function PersonRecord({ person, caseRecord, today, heading }: Props) {
  const part = { person, sources: caseRecord.sources, heading }
  return (
    <div className="space-y-6">
      <PersonFacts person={person} caseRecord={caseRecord} today={today} />
      <Charges {...part} />
      <Sentences {...part} events={caseRecord.events} />
      <Allegations {...part} />
      <OtherEntries {...part} />
    </div>
  )
}

function PersonFacts({ person, caseRecord, today }: Omit<Props, 'heading'>) {
  const t = useTranslations('cases.people')
  const locale = useLocale()
  const format = useFormatter()
  const detentions = entriesOf(person.entries, 'detention')
  const nationalities = person.nationalities.map((code) => countryName(code, locale))
  return (
    <Facts>
      <Fact name={t('status')}>
        <PersonStatus person={person} />
      </Fact>
      <AgeAtArrest person={person} events={caseRecord.events} />
      <TimeHeld person={person} caseRecord={caseRecord} today={today} />
      {detentions.length > 0 && (
        <Fact name={t('detention')}>
          <Detentions detentions={detentions} sources={caseRecord.sources} />
        </Fact>
      )}
      {nationalities.length > 0 && (
        <Fact name={t('nationality')}>{format.list(nationalities)}</Fact>
      )}
      {person.occupations !== null && (
        <Fact name={t('occupation')}>
          <span className="whitespace-pre-line">
            <InItsLanguage of={person.occupations} />
          </span>
        </Fact>
      )}
      <AboutPerson person={person} />
    </Facts>
  )
}

// What has no line of its own above.
const TOLD = ['pseudonymised', 'nationalities', 'occupations']

function AboutPerson({ person }: { person: PublicPerson }) {
  const [about] = entriesOf(person.entries, 'person')
  return about ? <DetailFacts entry={about} without={TOLD} /> : null
}
