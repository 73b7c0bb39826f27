import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Contradictions } from '@/components/staff/contradictions'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { AddPersonForm } from '@/components/staff/record/add-person-form'
import { OpenEntry } from '@/components/staff/record/open-entry'
import { PickLists } from '@/components/staff/record/pick-lists'
import { RecordDesk } from '@/components/staff/record/record-desk'
import { SealedNotice } from '@/components/staff/record/sealed-notice'
import { Undo } from '@/components/staff/record/undo'
import { getEntryChoices } from './choices'
import { canEditCase } from '@/lib/auth/policy'
import type { Staff } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/viewer'
import type { StaffCase } from '@/lib/cases/staff-case'
import { getRevealStanding } from '@/lib/clearance/queries'
import { draftForm } from '@/lib/drafts/content'
import { listDrafts, withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { type EntryTarget, targetOf } from '@/lib/record/entry-form'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { entryAnchor, recordPath } from '@/lib/routes'
import { listCitedSources } from '@/lib/sources/queries'
import { isLookDue } from '@/lib/sources/review'
import { getStaffCase, getStaffRecord } from '@/lib/staff-cases/queries'
import { isUuid } from '@/lib/text/uuid'
import { submitDeletion, submitEntry, submitPerson, submitRestoration, submitUndo } from './actions'
import { entryDraft, startEntry } from './desk'
import { submitReveal } from './reveal/actions'

type Props = PageProps<'/staff/cases/[reference]/record'>
type Record = Awaited<ReturnType<typeof getStaffRecord>>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.record')
  return { title: t('title', { title: (await params).reference }) }
}

export default function RecordPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const asked = await searchParams
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    const mayEdit = canEditCase(staff, caseRecord.state)
    const [record, drafts, cited, reveal] = await Promise.all([
      getStaffRecord(staff, caseRecord),
      listDrafts(staff, caseRecord.caseId),
      listCitedSources(staff, caseRecord.caseId),
      getRevealStanding(staff, caseRecord.caseId),
    ])
    const today = new Date().toISOString().slice(0, 10)
    const stale = cited.filter(({ review }) => isLookDue(review, today))
    const due = new Set(stale.map(({ id }) => id))
    const choices = await getEntryChoices(caseRecord, record)
    const target = mayEdit ? targetOf(asked) : null
    const open = target && (await openEntry(staff, caseRecord, record, target, choices))
    const happened = <WhatHappened reference={reference} asked={asked} />
    const isStanding = (place: string) =>
      record.people
        .flatMap(({ entries }) => entries.flatMap(withChildren))
        .some(({ kind, id }) => entryAnchor(kind, id) === place)
    // What was done with an entry that stands is said where it stands.
    const atPlace =
      typeof asked.at === 'string' && isStanding(asked.at)
        ? { place: asked.at, words: happened }
        : null
    return (
      <>
        <PickLists choices={choices} />
        <RecordDesk
          caseRecord={caseRecord}
          record={record}
          desk={{
            ...{ reference, mayEdit, open, drafts, due, formName: entryDraft, done: atPlace },
            revealing: {
              standing: reveal.standing,
              reveal: (...which) => submitReveal.bind(null, reference, ...which),
            },
          }}
          sealed={holdsSealed(record) && <SealedNotice {...reveal} />}
          done={atPlace ? null : happened}
          warnings={<Contradictions caseRecord={caseRecord} />}
          addingPerson={
            mayEdit && asked.add === 'somebody' ? await addingPerson(staff, caseRecord) : null
          }
          restore={submitRestoration.bind(null, reference)}
        />
      </>
    )
  })
}

function WhatHappened({
  reference,
  asked: { done, undo, refused },
}: {
  reference: string
  asked: Awaited<Props['searchParams']>
}) {
  return (
    <>
      <Done code={done} />
      <Refused code={refused} />
      {typeof undo === 'string' && isUuid(undo) && (
        <Undo undo={submitUndo.bind(null, reference, undo)} />
      )}
    </>
  )
}

async function openEntry(
  staff: Staff,
  caseRecord: StaffCase,
  record: Record,
  target: EntryTarget,
  choices: Awaited<ReturnType<typeof getEntryChoices>>,
) {
  const { reference } = caseRecord
  const all = record.people.flatMap(({ entries }) => entries).flatMap(withChildren)
  const entry = all.find(({ kind, id }) => kind === target.kind && id === target.id) ?? null
  if (target.id !== null && entry === null) return null
  const form = (
    <OpenEntry
      {...{ reference, target, entry, choices }}
      start={await startEntry(staff, caseRecord, target, entry)}
      submit={submitEntry.bind(null, reference, target)}
      remove={submitDeletion.bind(
        null,
        reference,
        target.kind,
        entry?.id ?? '',
        entry?.version ?? 0,
      )}
    />
  )
  return { target, form }
}

const holdsSealed = ({ people }: Record): boolean =>
  people.some(({ entries }) =>
    entries.flatMap(withChildren).some(({ sealed }) => sealed.length > 0),
  )

const withChildren = (entry: StaffEntry): StaffEntry[] => [
  entry,
  ...entry.children.flatMap(withChildren),
]

async function addingPerson(staff: Staff, caseRecord: StaffCase) {
  const { reference, caseId } = caseRecord
  const start = await withDraft(
    staff,
    draftForm('person', caseId),
    freshForm({ name: '', script: 'Latn' }),
    (form) => readSentForm(form, ['name', 'script']),
    caseId,
  )
  return (
    <AddPersonForm
      submit={submitPerson.bind(null, reference)}
      start={start}
      cancel={recordPath(reference)}
    />
  )
}
