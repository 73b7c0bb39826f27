import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { addPersonPath, editCasePath, newEventPath, sourcesPath } from '@/lib/routes'
import { CaseLink } from '../case-link'
import { DeletedEntries } from './deleted-entries'
import type { Desk } from './desk'
import { PersonDesk } from './person-desk'

type Props = {
  caseRecord: StaffCase
  record: { people: { id: string; entries: StaffEntry[] }[]; deleted: StaffEntry[] }
  desk: Desk
  /** What was just done, and the way to take it back. */
  done: ReactNode
  /** Who may have sealed values opened; nothing when there is none. */
  sealed: ReactNode
  /** What staff should look at: facts that contradict each other. */
  warnings: ReactNode
  /** The form for somebody else in the case, when it is open. */
  addingPerson: ReactNode
  restore: (form: FormData) => Promise<void>
}

/** Everything that is recorded in a case, person by person, with each entry's form in its place. */
export function RecordDesk(props: Props) {
  const { caseRecord, record, desk, done, sealed, warnings, addingPerson, restore } = props
  const t = useTranslations('staff.record')
  const staff = useTranslations('staff.case')
  const sources = useTranslations('staff.sources')
  return (
    <article className="space-y-10">
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title', { title: caseRecord.title })}
      </PageTitle>
      {done}
      {caseRecord.state === 'published' && <Notice>{t('publicNow')}</Notice>}
      {sealed}
      {warnings}
      <div className="flex flex-wrap items-center gap-3">
        {desk.mayEdit && (
          <>
            <ButtonLink look="quiet" href={editCasePath(desk.reference)}>
              {t('editCase')}
            </ButtonLink>
            <ButtonLink look="quiet" href={newEventPath(desk.reference)}>
              {t('addEvent')}
            </ButtonLink>
          </>
        )}
        <ButtonLink look="quiet" href={sourcesPath(desk.reference)}>
          {staff('sources')}
        </ButtonLink>
        {desk.due.size > 0 && <span>{sources('dueCount', { count: desk.due.size })}</span>}
      </div>
      {record.people.map(({ id, entries }) => (
        <PersonDesk key={id} {...{ id, entries, desk }} name={nameOf(caseRecord, id)} />
      ))}
      {addingPerson ??
        (desk.mayEdit && (
          <p>
            <ButtonLink look="quiet" href={addPersonPath(desk.reference)}>
              {t('addPerson')}
            </ButtonLink>
          </p>
        ))}
      {record.deleted.length > 0 && (
        <DeletedEntries
          reference={desk.reference}
          entries={record.deleted}
          mayRestore={desk.mayEdit}
          restore={restore}
        />
      )}
    </article>
  )
}

const nameOf = (caseRecord: StaffCase, id: string) =>
  caseRecord.people.find((person) => person.id === id)?.names[0]?.value ?? id
