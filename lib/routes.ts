// Every address of Vigil is built here, so that a link and its page cannot drift apart.
import type { Locale } from './i18n/locales'

export const homePath = (locale: Locale) => `/${locale}`
export const casesPath = (locale: Locale) => `/${locale}/cases`
export const casePath = (locale: Locale, slug: string) => `/${locale}/cases/${slug}`
export const logPath = (locale: Locale, slug: string) => `${casePath(locale, slug)}/log`
/** An appeal: where one writes, sends and prints. `toPerson`: with the words to the person. */
export const actPath = (locale: Locale, slug: string, appeal: string, toPerson = false) =>
  `${casePath(locale, slug)}/act/${appeal}${toPerson ? '?to=person#compose' : ''}`
export const letterPath = (locale: Locale, slug: string, appeal: string) =>
  `${actPath(locale, slug, appeal)}/letter`
export const appealSheetPath = (locale: Locale, slug: string, appeal: string, large = false) =>
  `${actPath(locale, slug, appeal)}/sheet${large ? '?size=large' : ''}`
/** The form in which one logs what one did for an appeal. */
export const logForPath = (locale: Locale, slug: string, appeal: string) =>
  `${logPath(locale, slug)}?appeal=${appeal}`
export const messagesPath = (locale: Locale, slug: string) => `${casePath(locale, slug)}/messages`
export const correctionsPath = (locale: Locale, slug: string) =>
  `${casePath(locale, slug)}/corrections`
export const thanksPath = (locale: Locale, slug: string, token: string) =>
  `${casePath(locale, slug)}/log/thanks/${token}`
export const withdrawPath = (locale: Locale, token: string) => `/${locale}/withdraw/${token}`
export const myActionsPath = (locale: Locale) => `/${locale}/my-actions`
export const followPath = (locale: Locale, slug: string) => `${casePath(locale, slug)}/follow`
/** Where a link in a mail leads: everything that waits to be confirmed with that address. */
export const confirmPath = (locale: Locale, token: string) => `/${locale}/follow/confirm/${token}`
export const stopFollowPath = (locale: Locale, token: string) => `/${locale}/follow/stop/${token}`
/** Where a mail program posts to when its user wants no more of this (RFC 8058). */
export const oneClickStopPath = (token: string) => `/api/mail/stop/${token}`
export const countriesPath = (locale: Locale) => `/${locale}/countries`
export const countryPath = (locale: Locale, code: string) =>
  `/${locale}/countries/${code.toLowerCase()}`
export const scorecardPath = (locale: Locale) => `/${locale}/scorecard`
export const scorecardCsvPath = (locale: Locale) => `${scorecardPath(locale)}.csv`
export const countryScorecardPath = (locale: Locale, code: string) =>
  `${countryPath(locale, code)}/scorecard`
export const countryScorecardCsvPath = (locale: Locale, code: string) =>
  `${countryScorecardPath(locale, code)}.csv`
export const campaignsPath = (locale: Locale) => `/${locale}/campaigns`
export const campaignPath = (locale: Locale, slug: string) => `${campaignsPath(locale)}/${slug}`
export const publicationPath = (locale: Locale, slug: string) => `/${locale}/publications/${slug}`

export type FeedFormat = 'rss' | 'atom' | 'json'
// A feed has one address for all languages, and speaks English unless it is asked for another.
const speaking = (locale: Locale) => (locale === 'en' ? '' : `?lang=${locale}`)
export const countryFeedPath = (locale: Locale, code: string, format: FeedFormat) =>
  `/feeds/countries/${code.toLowerCase()}.${format}${speaking(locale)}`
export const caseFeedPath = (locale: Locale, slug: string, format: FeedFormat) =>
  `/feeds/cases/${slug}.${format}${speaking(locale)}`
export const allFeedPath = (locale: Locale, format: FeedFormat) =>
  `/feeds/all.${format}${speaking(locale)}`

/** A clean picture, by its random name. */
export const picturePath = (name: string) => `/photographs/${name}`
export const sharePath = (locale: Locale, slug: string) => `/share/cases/${slug}${speaking(locale)}`
export const embedPath = (locale: Locale, slug: string) => `/embed/cases/${slug}${speaking(locale)}`

export const apiCasePath = (slug: string) => `/api/v1/cases/${slug}`
export const apiCorrectionsPath = (slug: string) => `${apiCasePath(slug)}/corrections`
// What the types of the API's problems lead to: without a language, and the same for ever.
export const problemsPath = () => '/problems'
export const problemPath = (name: string) => `${problemsPath()}/${name}`

export const securityContactPath = () => '/.well-known/security.txt'

export const signInPath = () => '/sign-in'
export const welcomePath = (token: string) => `/sign-in/welcome/${token}`
export const signOutPath = () => '/staff/sign-out'
export const staffPath = () => '/staff'
export const discardDraftPath = () => '/staff/drafts/discard'
export const staffCasesPath = () => '/staff/cases'
export const newCasePath = () => '/staff/cases/new'
export const staffCasePath = (reference: string) => `/staff/cases/${reference}`
export const editCasePath = (reference: string) => `${staffCasePath(reference)}/edit`
export const caseVersionsPath = (reference: string) => `${staffCasePath(reference)}/versions`
export const publishCasePath = (reference: string) => `${staffCasePath(reference)}/publish`
/** `locale`: in which language; without it, the first. */
export const previewPath = (reference: string, locale?: Locale) =>
  `${staffCasePath(reference)}/preview${locale === undefined ? '' : `?lang=${locale}`}`
export const pauseCasePath = (reference: string) => `${staffCasePath(reference)}/pause`
export const archiveCasePath = (reference: string) => `${staffCasePath(reference)}/archive`
export const withdrawCasePath = (reference: string) => `${staffCasePath(reference)}/withdraw`
export const deleteCasePath = (reference: string) => `${staffCasePath(reference)}/delete`
export const caseHistoryPath = (reference: string) => `${staffCasePath(reference)}/history`
export const clearancePath = (reference: string) => `${staffCasePath(reference)}/clearance`
export const staffCorrectionsPath = (reference: string) => `${staffCasePath(reference)}/corrections`
/** The same page with the form that tells readers why open; `id`: of the correction. */
export const explainCorrectionPath = (reference: string, id: string) =>
  `${staffCorrectionsPath(reference)}?explain=${id}#correction-${id}`
export const redactHistoryPath = (reference: string) =>
  `${staffCorrectionsPath(reference)}?redact=history#redact`
export const newEventPath = (reference: string) => `${staffCasePath(reference)}/events/new`
export const correctEventPath = (reference: string, eventId: string) =>
  `${staffCasePath(reference)}/events/${eventId}/correct`
export const retractEventPath = (reference: string, eventId: string) =>
  `${staffCasePath(reference)}/events/${eventId}/retract`
export const recordPath = (reference: string) => `${staffCasePath(reference)}/record`
export const addPersonPath = (reference: string) =>
  `${recordPath(reference)}?add=somebody#add-person`
/** The place on the page of a record where an entry, or the form for a new one, stands. */
export const entryAnchor = (kind: string, id: string) => `${kind}-${id}`
export const newEntryAnchor = (kind: string, parentId: string) => `add-${kind}-${parentId}`
export const editEntryPath = (reference: string, kind: string, id: string) =>
  `${recordPath(reference)}?entry=${kind}.${id}#${entryAnchor(kind, id)}`
export const addEntryPath = (reference: string, kind: string, parentId: string) =>
  `${recordPath(reference)}?add=${kind}.${parentId}#${newEntryAnchor(kind, parentId)}`
export const versionsPath = (reference: string, kind: string, id: string) =>
  `${recordPath(reference)}/${kind}/${id}`
export const sourceVersionsPath = (reference: string, id: string) =>
  `${sourcePath(reference, id)}/versions`
export const sourcesPath = (reference: string) => `${staffCasePath(reference)}/sources`
export const sourcePath = (reference: string, id: string) => `${sourcesPath(reference)}/${id}`
/** Where the form with a file of a source is sent. */
export const uploadPath = (reference: string, sourceId: string) =>
  `/staff/files?case=${reference}&source=${sourceId}`
export const filePath = (id: string) => `/staff/files/${id}`
export const photographsPath = (reference: string) => `${staffCasePath(reference)}/photographs`
export const photographPath = (reference: string, id: string) =>
  `${photographsPath(reference)}/${id}`
/** Where the form with a new photograph is sent. */
export const photographUploadPath = (reference: string) =>
  `/staff/files/photographs?case=${reference}`
export const originalPath = (id: string) => `/staff/files/photographs/${id}`
/** A clean picture for staff, also of what is public nowhere. */
export const staffPicturePath = (name: string) => `/staff/files/pictures/${name}`
export const talliesPath = (reference: string) => `${staffCasePath(reference)}/tallies`
/** `given`: what the form begins with: a figure to be replaced, a section, a campaign. */
export const newTallyPath = (reference: string, given: Record<string, string> = {}) => {
  const query = new URLSearchParams(given).toString()
  return `${talliesPath(reference)}/new${query === '' ? '' : `?${query}`}`
}
export const tallyPath = (reference: string, id: string) => `${talliesPath(reference)}/${id}`
/** Where the form with the evidence of a figure is sent. */
export const evidenceUploadPath = (tallyId: string) => `/staff/files/evidence?tally=${tallyId}`
export const deskPath = () => '/staff/desk'
export const waitingFiguresPath = () => `${deskPath()}/verify`
export const sheetsPath = () => `${deskPath()}/sheets`
export const sheetPath = (id: string) => `${sheetsPath()}/${id}`
export const sheetTemplatePath = () => '/staff/files/sheets/template'
/** Where the form with a spreadsheet is sent. */
export const sheetUploadPath = () => '/staff/files/sheets'
export const sectionsPath = () => '/staff/sections'
export const staffCampaignsPath = () => '/staff/campaigns'
export const newCampaignPath = () => `${staffCampaignsPath()}/new`
export const staffCampaignPath = (slug: string) => `${staffCampaignsPath()}/${slug}`
export const newCampaignTallyPath = (slug: string, given: Record<string, string> = {}) => {
  const query = new URLSearchParams(given).toString()
  return `${staffCampaignPath(slug)}/tallies/new${query === '' ? '' : `?${query}`}`
}
export const campaignTallyPath = (slug: string, id: string) =>
  `${staffCampaignPath(slug)}/tallies/${id}`
export const heldDeedsPath = () => '/staff/deeds'
export const heldDeedsOfPath = (reference: string) => `${heldDeedsPath()}/${reference}`
export const invalidatePath = () => `${heldDeedsPath()}/invalidate`
export const invalidationPath = (id: string) => `${invalidatePath()}/${id}`
export const appealsPath = (reference: string) => `${staffCasePath(reference)}/appeals`
export const newAppealPath = (reference: string) => `${appealsPath(reference)}/new`
export const appealPath = (reference: string, id: string) => `${appealsPath(reference)}/${id}`
export const editAppealPath = (reference: string, id: string) => `${appealPath(reference, id)}/edit`
export const closeAppealPath = (reference: string, id: string) =>
  `${appealPath(reference, id)}/close`
export const appealPreviewPath = (reference: string, id: string, locale?: Locale) =>
  `${appealPath(reference, id)}/preview${locale === undefined ? '' : `?lang=${locale}`}`
/** `target`: its id, or `new`. */
export const targetPath = (reference: string, id: string, target: string) =>
  `${appealPath(reference, id)}/targets/${target}`
export const usersPath = () => '/staff/users'
export const userPath = (id: string) => `${usersPath()}/${id}`
