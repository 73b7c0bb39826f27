import 'server-only'
import type { TallyMay } from '@/components/staff/tallies/tally-page'
import { canRejectTally, canReportTally, canVerifyTally } from '@/lib/auth/policy'
import type { Staff } from '@/lib/auth/roles'
import { canBeRejected, canBeReplaced, isWaiting } from '@/lib/tallies/decision'
import type { StaffFigure } from '@/lib/tallies/figure'

/** All that somebody may do with a figure, for the page that shows it. */
export function figureMay(staff: Staff, figure: StaffFigure): TallyMay {
  const mayReport = canReportTally(staff, figure.section?.id ?? null)
  const decides = canVerifyTally(staff, null)
  const waits = isWaiting(figure)
  return {
    verify: waits && canVerifyTally(staff, figure.enteredById),
    own: waits && figure.enteredById === staff.id,
    reject: canBeRejected(figure) && canRejectTally(staff, figure),
    replace: mayReport && canBeReplaced(figure) && figure.supersededBy === null,
    include: canBeReplaced(figure) && (waits ? mayReport : decides),
    evidence:
      figure.evidenceFileId === null && (waits ? mayReport : decides && canBeReplaced(figure)),
  }
}
