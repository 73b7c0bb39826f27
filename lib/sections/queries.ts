import 'server-only'
import { canReadCases, isCoordinator } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { campaignName } from '../campaigns/campaign-name'
import { fromDateColumn } from '../dates/columns'
import type { IsoDay } from '../dates/partial-date'
import { db } from '../db'
import { type DeskLine, deskLines } from './desk'

export type SectionRow = { id: string; code: string; name: string; countryCode: string | null }

/** Every section of the organisation, by name. */
export async function listSections(staff: Staff): Promise<SectionRow[]> {
  if (!canReadCases(staff)) return []
  return db.section.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, code: true, name: true, countryCode: true },
  })
}

/** The sections for which somebody may report: a coordinator’s own, else all. */
export async function listOwnSections(staff: Staff): Promise<SectionRow[]> {
  const all = await listSections(staff)
  return isCoordinator(staff) ? all.filter(({ id }) => staff.sections.includes(id)) : all
}

/** The sections that somebody was given. */
export async function listSectionsOf(staff: Staff, userId: string): Promise<string[]> {
  if (!canReadCases(staff)) return []
  const rows = await db.userSection.findMany({ where: { userId }, select: { sectionId: true } })
  return rows.map(({ sectionId }) => sectionId)
}

/**
 * What the sections of somebody still owe the campaigns that are not withdrawn; of everybody else, what
 * all sections owe. What is public of a campaign has nothing to do with it.
 */
export async function getDesk(staff: Staff, today: IsoDay): Promise<DeskLine[]> {
  if (!canReadCases(staff)) return []
  const parts = await db.campaignSection.findMany({
    where: {
      campaign: { state: { not: 'withdrawn' } },
      ...(isCoordinator(staff) ? { sectionId: { in: [...staff.sections] } } : {}),
    },
    select: {
      reportBy: true,
      section: { select: { id: true, name: true } },
      campaign: {
        select: {
          slug: true,
          translations: { select: { locale: true, name: true } },
          cases: {
            where: { case: { deletedAt: null } },
            orderBy: { case: { reference: 'asc' } },
            select: {
              case: {
                select: {
                  id: true,
                  reference: true,
                  translations: { where: { locale: 'en' }, select: { title: true } },
                },
              },
            },
          },
          tallies: {
            where: { state: { in: ['reported', 'verified'] } },
            select: { caseId: true, sectionId: true, state: true },
          },
        },
      },
    },
  })
  return deskLines(
    parts.map(({ reportBy, section, campaign }) => ({
      section,
      campaign: { slug: campaign.slug, name: campaignName(campaign.translations) },
      reportBy: reportBy && fromDateColumn(reportBy),
      cases: campaign.cases.map(({ case: { id, reference, translations } }) => ({
        caseId: id,
        reference,
        title: translations[0]?.title ?? reference,
      })),
      reported: campaign.tallies.flatMap(({ state, ...figure }) =>
        state === 'reported' || state === 'verified' ? [{ ...figure, state }] : [],
      ),
    })),
    today,
  )
}
