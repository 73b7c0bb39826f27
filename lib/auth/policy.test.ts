import { describe, expect, test } from 'vitest'
import * as policy from './policy'
import { ROLES, type Role } from './roles'

type Question = (staff: { role: Role }) => boolean
const onDraft =
  (may: (staff: { role: Role }, state: 'draft') => boolean): Question =>
  (staff) =>
    may(staff, 'draft')
const onPublic =
  (may: (staff: { role: Role }, state: 'published') => boolean): Question =>
  (staff) =>
    may(staff, 'published')
const onWithdrawn =
  (may: (staff: { role: Role }, state: 'withdrawn') => boolean): Question =>
  (staff) =>
    may(staff, 'withdrawn')

// viewer, campaigner, editor, admin
const table: [string, Question, [boolean, boolean, boolean, boolean]][] = [
  ['read cases', policy.canReadCases, [true, true, true, true]],
  ['open a draft', policy.canDraftCase, [false, true, true, true]],
  ['edit a draft', onDraft(policy.canEditCase), [false, true, true, true]],
  ['edit a published case', onPublic(policy.canEditCase), [false, false, true, true]],
  ['edit a withdrawn case', onWithdrawn(policy.canEditCase), [false, false, true, true]],
  [
    'edit an archived case',
    (staff) => policy.canEditCase(staff, 'archived'),
    [false, false, false, false],
  ],
  ['ask for a review of a draft', onDraft(policy.canAskForReview), [false, true, true, true]],
  [
    'ask for a review of a published case',
    onPublic(policy.canAskForReview),
    [false, false, true, true],
  ],
  ['publish a case', policy.canPublishCase, [false, false, true, true]],
  ['judge deeds that wait', policy.canJudgeDeeds, [false, false, true, true]],
  ['withdraw a case', policy.canWithdrawCase, [false, false, true, true]],
  ['delete or restore a draft', onDraft(policy.canDeleteCase), [false, true, true, true]],
  ['add an event to a draft', onDraft(policy.canAddEvent), [false, true, true, true]],
  ['add an event to a published case', onPublic(policy.canAddEvent), [false, false, true, true]],
  ['correct an event of a draft', onDraft(policy.canCorrectEvent), [false, true, true, true]],
  [
    'correct an event of a published case',
    onPublic(policy.canCorrectEvent),
    [false, false, true, true],
  ],
  ['retract an event of a draft', onDraft(policy.canRetractEvent), [false, true, true, true]],
  [
    'retract an event of a published case',
    onPublic(policy.canRetractEvent),
    [false, false, true, true],
  ],
  [
    'edit a source that no case cites',
    (staff) => policy.canEditSource(staff, []),
    [false, true, true, true],
  ],
  [
    'edit a source of a draft and a published case',
    (staff) => policy.canEditSource(staff, ['draft', 'published']),
    [false, false, true, true],
  ],
  ['read confidential sources and files', policy.canReadConfidential, [false, true, true, true]],
  ['be cleared for a case', policy.canBeCleared, [false, false, true, true]],
  [
    'reveal in a case with clearance for it',
    (staff) => policy.canReveal(staff, true),
    [false, false, true, true],
  ],
  [
    'reveal in a case without clearance for it',
    (staff) => policy.canReveal(staff, false),
    [false, false, false, false],
  ],
  ['give and take clearance', policy.canClear, [false, false, false, true]],
  ['ask everybody to act, and stop', policy.canRunAppeal, [false, false, true, true]],
  ['say why something was corrected', policy.canExplainCorrection, [false, false, true, true]],
  ['delete former public versions', policy.canRedactHistory, [false, false, true, true]],
  ['manage people', policy.canManageUsers, [false, false, false, true]],
  ['report figures', policy.canReportAny, [false, true, true, true]],
  [
    'report a figure of a section',
    (staff) => policy.canReportTally(staff, 'de'),
    [false, true, true, true],
  ],
  [
    'verify a figure that somebody else entered',
    (staff) => policy.canVerifyTally({ ...staff, id: 'me' }, 'other'),
    [false, false, true, true],
  ],
  [
    'verify a figure that they entered themselves',
    (staff) => policy.canVerifyTally({ ...staff, id: 'me' }, 'me'),
    [false, false, false, false],
  ],
  [
    'reject a figure that counts',
    (staff) =>
      policy.canRejectTally({ ...staff, id: 'me' }, { state: 'verified', enteredById: 'me' }),
    [false, false, true, true],
  ],
  [
    'take their own figure back while it waits',
    (staff) =>
      policy.canRejectTally({ ...staff, id: 'me' }, { state: 'reported', enteredById: 'me' }),
    [false, true, true, true],
  ],
  ['keep campaigns', policy.canKeepCampaigns, [false, false, true, true]],
  ['add sections and give them', policy.canGiveSections, [false, false, false, true]],
]

describe.each(table)('%s', (_, may, expected) => {
  test.each(ROLES.map((role, index) => [role, expected[index]] as const))(
    '%s: %s',
    (role, answer) => {
      expect(may({ role })).toBe(answer)
    },
  )
})

test('a campaigner with sections, a coordinator, reports for these alone; an editor for any', () => {
  const sections = ['de', 'at']
  expect(policy.isCoordinator({ role: 'campaigner', sections })).toBe(true)
  expect(policy.isCoordinator({ role: 'campaigner', sections: [] })).toBe(false)
  for (const [role, own, others] of [
    ['viewer', false, false],
    ['campaigner', true, false],
    ['editor', true, true],
    ['admin', true, true],
  ] as const) {
    expect(policy.canReportTally({ role, sections }, 'at')).toBe(own)
    expect(policy.canReportTally({ role, sections }, 'uk')).toBe(others)
    expect(policy.canReportTally({ role, sections }, null)).toBe(others)
    expect(policy.canReportAny({ role, sections })).toBe(own)
  }
})

test('what a page is told is what the questions answer', () => {
  for (const role of ROLES)
    for (const state of ['draft', 'published', 'withdrawn'] as const)
      expect(policy.caseMay({ role }, state)).toEqual({
        edit: policy.canEditCase({ role }, state),
        publish: policy.canPublishCase({ role }),
        askForReview: policy.canAskForReview({ role }, state),
        withdraw: policy.canWithdrawCase({ role }),
        delete: policy.canDeleteCase({ role }, state),
        addEvent: policy.canAddEvent({ role }, state),
        correctEvent: policy.canCorrectEvent({ role }, state),
        retractEvent: policy.canRetractEvent({ role }, state),
        clear: policy.canClear({ role }),
      })
})

test('every question of the policy is in the table', () => {
  const asked = new Set([
    'canReadCases',
    'canReadConfidential',
    'canDraftCase',
    'canEditCase',
    'canEditSource',
    'canAskForReview',
    'canPublishCase',
    'canWithdrawCase',
    'canDeleteCase',
    'canAddEvent',
    'canCorrectEvent',
    'canRetractEvent',
    'canBeCleared',
    'canReveal',
    'canClear',
    'canJudgeDeeds',
    'canRunAppeal',
    'canExplainCorrection',
    'canRedactHistory',
    'canManageUsers',
    'isCoordinator',
    'canReportTally',
    'canReportAny',
    'canVerifyTally',
    'canRejectTally',
    'canKeepCampaigns',
    'canGiveSections',
    'caseMay',
  ])
  expect(new Set(Object.keys(policy))).toEqual(asked)
})
