'use server'
import { getViewer } from '@/lib/auth/viewer'
import { publishInput } from '@/lib/cases/input'
import type { FormState } from '@/lib/forms/form-state'
import { publishCase } from '@/lib/publishing/commands'
import { approveReview, declineReview, requestReview, takeReviewBack } from '@/lib/reviews/commands'
import { askInput, decideInput, declineInput } from '@/lib/reviews/input'
import { confirmWithReason } from '../confirm'

/** Asks that somebody else look at the version that the sender has looked at. */
export async function submitAsk(reference: string, previous: FormState, form: FormData) {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: askInput,
    more: ['moment', 'zone'],
    command: requestReview,
    done: 'review_requested',
  })
}

/** Agrees to the version that the sender has looked at. */
export async function submitApprove(
  reference: string,
  later: boolean,
  previous: FormState,
  form: FormData,
) {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: decideInput,
    command: approveReview,
    done: later ? 'review_approved' : 'published',
  })
}

/** Says no, and why. */
export async function submitDecline(reference: string, previous: FormState, form: FormData) {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: declineInput,
    command: declineReview,
    done: 'review_declined',
  })
}

/** Takes a request back, or an approval for a moment that has not come. */
export async function submitTakeBack(reference: string, previous: FormState, form: FormData) {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: decideInput,
    command: takeReviewBack,
    done: 'review_taken_back',
  })
}

/** Ends a pause in which nothing changed. */
export async function submitPublish(reference: string, previous: FormState, form: FormData) {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: publishInput,
    command: publishCase,
    done: 'published',
  })
}
