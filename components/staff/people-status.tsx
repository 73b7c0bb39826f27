import { useTranslations } from 'next-intl'
import { useLabelText } from '@/components/cases/label-text'
import { plainLabel } from '@/lib/cases/label'
import { When } from '@/components/cases/when'
import { releaseMannerWords } from '@/components/cases/words'
import type { StaffPerson } from '@/lib/cases/staff-case'

/** Everybody in a case, under every name, with the status that follows from the timeline. */
export function PeopleStatus({ people }: { people: StaffPerson[] }) {
  const t = useTranslations('staff.case')
  return (
    <>
      <ul className="space-y-3">
        {people.map((person) => (
          <li key={person.id}>
            <p className="font-semibold" dir="auto">
              {person.names.map((name) => name.value).join(' · ')}
            </p>
            <p>
              <DerivedStatus status={person.status} />
            </p>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t('fromTimeline')}</p>
    </>
  )
}

function DerivedStatus({ status }: { status: StaffPerson['status'] }) {
  const t = useTranslations('staff.case')
  const words = useTranslations('words')
  const say = useLabelText()
  if (status === null) return t('noStatus')
  return (
    <>
      {say(plainLabel(status.status))}
      {status.manner !== null && `, ${words(releaseMannerWords[status.manner])}`} (
      <When date={status.since} />)
    </>
  )
}
