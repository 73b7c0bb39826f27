import type { StaffCase } from '@/lib/cases/staff-case'
import { staffCasePath } from '@/lib/routes'

/** Leads from a page about a part of a case to the case. */
export function CaseLink({ caseRecord: { reference, title } }: { caseRecord: StaffCase }) {
  return (
    <a href={staffCasePath(reference)}>
      {title} <span className="whitespace-nowrap">({reference})</span>
    </a>
  )
}
