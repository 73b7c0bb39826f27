import { useTranslations } from 'next-intl'
import type { PublicCase } from '@/lib/cases/public-case'
import type { IsoDay } from '@/lib/dates/partial-date'
import { MainName, NameChanged, OtherNames } from './names'
import { PersonRecord } from './person-record'
import { PersonStatusText } from './person-status'
import { Section } from './section'

const anchorOf = (person: { id: string }) => `person-${person.id}`

/** The record of everybody in a case: alone, or person by person with an overview before. */
export function People({ caseRecord, today }: { caseRecord: PublicCase; today: IsoDay }) {
  const t = useTranslations('cases.people')
  const [only, ...more] = caseRecord.people
  if (!only) return null
  if (more.length === 0) {
    return (
      <Section id="people" title={t('titleOne')}>
        <PersonRecord person={only} caseRecord={caseRecord} today={today} heading="h3" />
      </Section>
    )
  }
  return (
    <Section id="people" title={t('titleMany')}>
      <Overview caseRecord={caseRecord} />
      {caseRecord.people.map((person) => (
        <article
          key={person.id}
          id={anchorOf(person)}
          aria-labelledby={`${anchorOf(person)}-name`}
          className="space-y-4 border-t border-line pt-6"
        >
          <h3 id={`${anchorOf(person)}-name`} className="text-xl font-semibold">
            <MainName person={person} />
          </h3>
          <NameChanged person={person} />
          <OtherNames person={person} />
          <PersonRecord person={person} caseRecord={caseRecord} today={today} heading="h4" />
        </article>
      ))}
    </Section>
  )
}

function Overview({ caseRecord }: { caseRecord: PublicCase }) {
  const t = useTranslations('cases.people')
  return (
    <>
      <p>{t('manyIntro', { count: caseRecord.people.length })}</p>
      <ul className="space-y-2">
        {caseRecord.people.map((person) => (
          <li key={person.id} className="flex flex-wrap gap-x-3">
            <span className="font-medium">
              <a href={`#${anchorOf(person)}`}>
                <MainName person={person} />
              </a>
            </span>
            <span>
              <PersonStatusText person={person} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
