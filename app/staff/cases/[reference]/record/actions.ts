'use server'
import { redirect } from 'next/navigation'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterChange, afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { newSource } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readFields } from '@/lib/forms/read-form'
import { readSentForm } from '@/lib/forms/sent-form'
import { addPerson } from '@/lib/people/commands'
import { addPersonInput } from '@/lib/people/input'
import { deleteEntry } from '@/lib/record/commands'
import { readEntry } from '@/lib/record/entry'
import { type EntryTarget, readEntryForm, toSaid } from '@/lib/record/entry-form'
import { type KindCode, isKindCode } from '@/lib/record/kinds'
import { restoreEntry, undoRevision } from '@/lib/revisions/commands'
import { addEntryPath, entryAnchor, recordPath } from '@/lib/routes'
import { saveEntryForm } from '@/lib/staff-cases/commands'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

const SOURCE_ERRORS = {
  kind: 'sourceKind',
  publisher: 'sourcePublisher',
  title: 'sourceTitle',
  url: 'sourceUrl',
  accessed: 'sourceAccessed',
} as const

/** Saves an entry of the record, or adds it. */
export async function submitEntry(
  reference: string,
  target: EntryTarget,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const kind = isKindCode(target.kind) ? target.kind : 'person'
  const sent = readEntryForm(kind, form)
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference) || !isTarget(target)) return refused(asked, 'missing')
    const said = toSaid(kind, sent.fields)
    const source = said.newSource === null ? null : newSource.safeParse(said.newSource)
    if (source?.success === false) {
      // Said together with what is wrong elsewhere, so that nobody sends a form again only to hear more.
      const read = readEntry(kind, said.fields)
      return wrong(asked, {
        ...(read.ok ? {} : read.error),
        ...fieldErrors(source.error, SOURCE_ERRORS),
      })
    }
    const input = { ...said, newSource: source?.data ?? null }
    const saved = await saveEntryForm(staff, reference, target, input, sent, new Date())
    if (!saved.ok) {
      const { code, errors, meanwhile } = saved.error
      if (meanwhile) return second(asked, meanwhile)
      return code === 'invalid' ? wrong(asked, errors) : refused(asked, code)
    }
    const { id, revisionId } = saved.value
    const another = readFields(form, ['intent']).intent === 'another' && target.id === null
    if (another) return finish(form, addEntryPath(reference, kind, target.parentId))
    const done = target.id === null ? 'entry_added' : 'entry_saved'
    const place = entryAnchor(kind, id)
    return finish(form, afterChange(recordPath(reference), done, { revisionId, place }))
  })
}

// A bound argument travels through the browser.
const isTarget = ({ kind, id, parentId }: EntryTarget): boolean =>
  isKindCode(kind) && isUuid(String(id ?? parentId))

/** Adds somebody to the case. */
export async function submitPerson(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['name', 'script']), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    const input = addPersonInput.safeParse(asked.sent.fields)
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const added = await addPerson(staff, reference, input.data, new Date())
    if (!added.ok) return refused(asked, added.error)
    return finish(form, afterDoing(recordPath(reference), 'person_added'))
  })
}

/** Deletes an entry softly. */
export async function submitDeletion(
  reference: string,
  kind: KindCode,
  id: string,
  version: number,
): Promise<void> {
  const staff = await getViewer()
  const page = recordPath(reference)
  if (!staff || !isReference(reference) || !isKindCode(kind) || !isUuid(id)) redirect(page)
  const gone = await deleteEntry(staff, reference, kind, id, Number(version), new Date())
  if (!gone.ok) redirect(`${page}?refused=${gone.error}`)
  redirect(
    afterChange(page, 'entry_deleted', { revisionId: gone.value.revisionId, place: 'deleted' }),
  )
}

/** Takes one's own latest change back. */
export async function submitUndo(reference: string, revisionId: string): Promise<void> {
  const staff = await getViewer()
  const page = recordPath(reference)
  if (!staff || !isReference(reference) || !isUuid(revisionId)) redirect(page)
  const undone = await undoRevision(staff, reference, revisionId, new Date())
  redirect(undone.ok ? afterDoing(page, 'entry_undone') : `${page}?refused=${undone.error}`)
}

/** Brings a deleted entry back as it was. */
export async function submitRestoration(reference: string, form: FormData): Promise<void> {
  const staff = await getViewer()
  const page = recordPath(reference)
  const { kind = '', id = '' } = readFields(form, ['kind', 'id'])
  if (!staff || !isReference(reference) || !isKindCode(kind) || !isUuid(id)) redirect(page)
  const back = await restoreEntry(staff, reference, kind, id, new Date())
  redirect(back.ok ? afterDoing(page, 'entry_restored') : `${page}?refused=${back.error}`)
}
