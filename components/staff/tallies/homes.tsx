import type { StaffCase } from '@/lib/cases/staff-case'
import {
  campaignTallyPath,
  newCampaignTallyPath,
  newTallyPath,
  sourcePath,
  staffCampaignPath,
  talliesPath,
  tallyPath,
} from '@/lib/routes'
import { CaseLink } from '../case-link'
import type { LedgerHome } from './ledger-home'

/** The ledger of a case. */
export const caseHome = (caseRecord: StaffCase): LedgerHome => {
  const { reference, title } = caseRecord
  return {
    title,
    above: <CaseLink caseRecord={caseRecord} />,
    ledgerPath: talliesPath(reference),
    newPath: (replaces) => newTallyPath(reference, replaces === undefined ? {} : { replaces }),
    onePath: (id) => tallyPath(reference, id),
    sourcePath: (id) => sourcePath(reference, id),
  }
}

/** The figures about a campaign as a whole. */
export const campaignHome = ({ slug, name }: { slug: string; name: string }): LedgerHome => ({
  title: name,
  above: <a href={staffCampaignPath(slug)}>{name}</a>,
  ledgerPath: `${staffCampaignPath(slug)}#figures`,
  newPath: (replaces) => newCampaignTallyPath(slug, replaces === undefined ? {} : { replaces }),
  onePath: (id) => campaignTallyPath(slug, id),
  sourcePath: () => null,
})
