'use server'
import { redirect } from 'next/navigation'
import {
  addTarget,
  dropTarget,
  issueUpdate,
  openAppeal,
  saveAppeal,
  saveTarget,
} from '@/lib/appeal-drafts/commands'
import { closeAppeal, makeAppealLive, pauseAppeal } from '@/lib/appeals/commands'
import { ENDING_FIELDS, readEnding } from '@/lib/appeals/ending'
import { APPEAL_FIELDS, readAppeal } from '@/lib/appeals/fields'
import { readTarget, TARGET_FIELDS } from '@/lib/appeals/target-fields'
import { PAUSES_BY_STAFF } from '@/lib/appeals/vocabulary'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import type { Fields } from '@/lib/cases/merge'
import type { FormState } from '@/lib/forms/form-state'
import { readField } from '@/lib/record/read-field'
import { type Result, ok, refuse } from '@/lib/result'
import { appealPath, staffCasesPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'
import { answerStep } from './answer-step'

const REASON = { type: 'text', max: 2_000 } as const

/** A reason, for staff; it may be left out. */
function readReason(typed: Fields): Result<string, Record<string, string>> {
  const read = readField(REASON, typed.reason ?? '')
  return read.ok
    ? ok(typeof read.value === 'string' ? read.value : '')
    : refuse({ reason: read.error })
}

type Form = [reference: string, id: string, previous: FormState, form: FormData]

/** Begins an appeal. */
export async function submitNewAppeal(reference: string, previous: FormState, form: FormData) {
  return answerStep(
    { viewer: getViewer, reference, id: null, previous, form },
    {
      fields: APPEAL_FIELDS,
      read: readAppeal,
      work: (staff, _, values, now) => openAppeal(staff, reference, values, now),
      after: (id) => afterDoing(appealPath(reference, id), 'saved'),
    },
  )
}

/** Saves what an appeal says. */
export async function submitAppeal(...[reference, id, previous, form]: Form) {
  return answerStep(
    { viewer: getViewer, reference, id, previous, form },
    {
      fields: APPEAL_FIELDS,
      read: readAppeal,
      work: (staff, seen, values, now) => saveAppeal(staff, reference, seen, values, now),
      after: () => afterDoing(appealPath(reference, id), 'saved'),
    },
  )
}

/** Saves an office, or adds one: `target` is its id or `new`. */
export async function submitTarget(
  reference: string,
  id: string,
  target: string,
  previous: FormState,
  form: FormData,
) {
  return answerStep(
    { viewer: getViewer, reference, id, previous, form },
    {
      fields: TARGET_FIELDS,
      read: readTarget,
      work: (staff, seen, values, now) =>
        isUuid(target)
          ? saveTarget(staff, reference, seen, target, values, now)
          : addTarget(staff, reference, seen, values, now),
      after: () => afterDoing(appealPath(reference, id), 'saved'),
    },
  )
}

/** Makes an appeal live. */
export async function submitLive(...[reference, id, previous, form]: Form) {
  return answerStep(
    { viewer: getViewer, reference, id, previous, form },
    {
      fields: ['reason'],
      read: readReason,
      work: (staff, seen, reason, now) => makeAppealLive(staff, reference, seen, reason, now),
      after: () => afterDoing(appealPath(reference, id), 'appeal_live'),
    },
  )
}

/** Pauses an appeal. */
export async function submitPauseAppeal(...[reference, id, previous, form]: Form) {
  return answerStep(
    { viewer: getViewer, reference, id, previous, form },
    {
      fields: ['because', 'reason'],
      read: (typed) => {
        const because = PAUSES_BY_STAFF.find((known) => known === typed.because)
        const reason = readReason(typed)
        if (!because) return refuse({ because: 'required' })
        return reason.ok ? ok({ because, reason: reason.value }) : reason
      },
      work: (staff, seen, { because, reason }, now) =>
        pauseAppeal(staff, reference, seen, because, reason, now),
      after: () => afterDoing(appealPath(reference, id), 'appeal_paused'),
    },
  )
}

/** Closes an appeal, and tells everybody what came of it. */
export async function submitEnding(...[reference, id, previous, form]: Form) {
  return answerStep(
    { viewer: getViewer, reference, id, previous, form },
    {
      fields: ENDING_FIELDS,
      read: readEnding,
      work: (staff, seen, ending, now) => closeAppeal(staff, reference, seen, ending, now),
      after: () => afterDoing(appealPath(reference, id), 'appeal_closed'),
    },
  )
}

type Button = [reference: string, id: string, version: number]
const pageOf = (reference: string, id: string) =>
  isReference(reference) && isUuid(id) ? appealPath(reference, id) : staffCasesPath()

/** Begins the next issue under the same number. */
export async function submitUpdate(...[reference, id, version]: Button): Promise<void> {
  const page = pageOf(reference, id)
  const staff = await getViewer()
  if (!staff) redirect(page)
  const done = await issueUpdate(
    staff,
    reference,
    { id, version: Number(version) || 0 },
    new Date(),
  )
  redirect(
    done.ok
      ? afterDoing(appealPath(reference, done.value.id), 'saved')
      : `${page}?refused=${done.error}`,
  )
}

/** Takes an office out of an appeal, or brings it back. */
export async function submitTargetDrop(
  reference: string,
  id: string,
  version: number,
  target: string,
  dropped: boolean,
): Promise<void> {
  const page = pageOf(reference, id)
  const staff = await getViewer()
  if (!staff || !isUuid(target)) redirect(page)
  const seen = { id, version: Number(version) || 0 }
  const done = await dropTarget(staff, reference, seen, target, Boolean(dropped), new Date())
  redirect(done.ok ? afterDoing(page, 'saved') : `${page}?refused=${done.error}`)
}
