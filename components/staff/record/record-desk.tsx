import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import { childrenOf } from '@/lib/record/kinds'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { addPersonPath, editCasePath, newEventPath } from '@/lib/routes'
import { CaseLink } from '../case-link'
import { DeletedEntries } from './deleted-entries'
import { type Desk, EntryList } from './entry-list'

type Props = {
  caseRecord: StaffCase
  record: { people: { id: string; entries: StaffEntry[] }[]; deleted: StaffEntry[] }
  desk: Desk
  /** What was just done, and the way to take it back. */
  done: ReactNode
  /** What staff should look at: facts that contradict each other. */
  warnings: ReactNode
  /** The form for somebody else in the case, when it is open. */
  addingPerson: ReactNode
  restore: (form: FormData) => Promise<void>
}

/** Everything that is recorded in a case, person by person, with each entry's form in its place. */
export function RecordDesk(props: Props) {
  const { caseRecord, record, desk, done, warnings, addingPerson, restore } = props
  const t = useTranslations('staff.record')
  const staff = useTranslations('staff.case')
  return (
    <article className="space-y-10">
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title', { title: caseRecord.title })}
      </PageTitle>
      {done}
      {caseRecord.state === 'published' && <Notice>{t('publicNow')}</Notice>}
      {warnings}
      {desk.mayEdit && (
        <p className="flex flex-wrap gap-3">
          <ButtonLink look="quiet" href={editCasePath(desk.reference)}>
            {staff('edit')}
          </ButtonLink>
          <ButtonLink look="quiet" href={newEventPath(desk.reference)}>
            {staff('addEvent')}
          </ButtonLink>
        </p>
      )}
      {record.people.map((person) => (
        <PersonDesk key={person.id} {...{ person, caseRecord, desk }} />
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
        <DeletedEntries entries={record.deleted} mayRestore={desk.mayEdit} restore={restore} />
      )}
    </article>
  )
}

function PersonDesk({
  person: { id, entries },
  caseRecord,
  desk,
}: {
  person: { id: string; entries: StaffEntry[] }
  caseRecord: StaffCase
  desk: Desk
}) {
  const t = useTranslations('record')
  const name = caseRecord.people.find((person) => person.id === id)?.names[0]?.value ?? id
  return (
    <Section id={`person-desk-${id}`} title={name}>
      <EntryList
        desk={desk}
        kind="person"
        parentId={id}
        entries={entries.filter((entry) => entry.kind === 'person')}
      />
      {childrenOf('person').map((kind) => (
        <section key={kind} aria-labelledby={`${kind}-of-${id}`} className="space-y-2">
          <h3 id={`${kind}-of-${id}`} className="text-lg font-semibold">
            {t(`many.${kind}`)}
          </h3>
          <EntryList
            desk={desk}
            kind={kind}
            parentId={id}
            entries={entries.filter((entry) => entry.kind === kind)}
          />
        </section>
      ))}
    </Section>
  )
}
