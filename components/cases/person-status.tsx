import { useTranslations } from 'next-intl'
import { libertyOf } from '@/lib/cases/liberty'
import type { PublicPerson } from '@/lib/cases/public-case'
import { Details } from './details'
import { plainLabel } from '@/lib/cases/label'
import { useLabelText } from './label-text'
import { When } from './when'
import { releaseMannerWords } from './words'

/** The status of one person in words; unknown is said, never left to guess. */
export function PersonStatusText({ person: { status } }: { person: PublicPerson }) {
  const t = useTranslations('cases.people')
  const say = useLabelText()
  return status === null ? t('statusUnknown') : say(plainLabel(status.status))
}

/** The status of one person with its date and, after a release, how it came about. */
export function PersonStatus({ person }: { person: PublicPerson }) {
  const t = useTranslations('cases.people')
  const words = useTranslations('words')
  const { status } = person
  if (status === null) return <PersonStatusText person={person} />
  // A release happened on its date; of somebody held, the date tells when that began.
  const happened = ['free', 'dead'].includes(libertyOf(status.status))
  const when = () => <When date={status.since} />
  return (
    <>
      <span className="font-semibold">
        <PersonStatusText person={person} />
      </span>
      <Details>
        <span>{happened ? when() : t.rich('statusBegan', { when })}</span>
        {status.manner !== null && words(releaseMannerWords[status.manner])}
      </Details>
    </>
  )
}
