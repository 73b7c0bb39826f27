// Which columns must hold a canary, and who may see it. The classes are those of the record; what is
// said here is only what they cannot say.
import type { Role } from '../../lib/auth/roles'
import { CLASSES } from '../../lib/privacy/classes'

/** From which role on something may be seen by asking for a page; `nobody`: by no GET at all. */
export type SeenFrom = Role | 'nobody'

/** A text column above the class public, such as `Source.note`. */
export type Guarded = { place: string; table: string; column: string; sealed: boolean }

const allGuarded: readonly Guarded[] = Object.entries(CLASSES).flatMap(([table, columns]) =>
  Object.entries(columns)
    .filter(([, fieldClass]) => fieldClass !== 'public')
    .map(([column]) => ({
      place: `${table}.${column}`,
      table,
      column,
      sealed: column.endsWith('Sealed'),
    })),
)

/** Columns of text in which no free word fits, and why. */
const WITHOUT_A_CANARY: Readonly<Record<string, string>> = {
  'Case.searchText': 'made of titles and names, which hold canaries where the case is not public',
  'Case.publishZone': 'the name of a time zone',
  'Review.publishZone': 'the name of a time zone',
  'Case.keptInternal': 'codes',
  'Case.heldFor': 'codes',
  'Review.needs': 'codes',
  'ReferenceCounter.alpha3': 'the code of a country',
  'Consent.givenEdtf': 'a date',
  'Consent.untilEdtf': 'a date',
  'Consent.reviewEdtf': 'a date',
  'Consent.withdrawnEdtf': 'a date',
  'Photograph.originalType': 'one of a few types of files',
  'StoredFile.mediaType': 'one of a few types of files',
  'Source.language': 'the code of a language',
  'Mail.template': 'a code',
  'Mail.locale': 'the code of a language',
  'Follow.locale': 'the code of a language',
  'Occasion.key': 'a code and ids',
  'Occasion.detail': 'ids',
  'AuditEntry.actorKind': 'one of three words',
  'AuditEntry.kind': 'a code',
}

/** Columns that hold what nobody chose: their own values are sought as they stand. */
export const AS_IT_STANDS: readonly string[] = [
  'AuditEntry.hash',
  'AuditEntry.previousHash',
  'Photograph.originalKey',
  'Photograph.originalSha256',
  'PhotographVariant.sha256',
  'PhotographVariant.storageKey',
  'StoredFile.sha256',
  'StoredFile.storageKey',
  'SupporterAction.requestDigest',
  'TallySheet.sha256',
  'NetworkSalt.salt',
  'NetworkShare.key',
  'RecentDeed.print',
  'DeedConfirmation.addressDigest',
  'Mail.addressDigest',
  'Follow.addressDigest',
]

/**
 * The columns above public that hold text, without those where no word fits. `texts` are the columns
 * of text that the database has. Throws where this page names a column that is none of them.
 */
export function guardedColumns(texts: ReadonlySet<string>): Guarded[] {
  const guarded = allGuarded.filter(({ place }) => texts.has(place))
  const places = new Set(guarded.map(({ place }) => place))
  for (const place of [...Object.keys(WITHOUT_A_CANARY), ...AS_IT_STANDS])
    if (!places.has(place)) throw new Error(`${place} is no column of text above public`)
  return guarded.filter(({ place }) => !(place in WITHOUT_A_CANARY))
}

/** Where the policy says more than the class: internal to fewer, or a file to whoever may open files. */
const POLICY: Readonly<Record<string, SeenFrom>> = {
  'User.email': 'admin',
  // Opening a file is a GET, and each leaves a trace in the audit chain.
  'StoredFile bytes': 'campaigner',
  'StoredFile.sha256': 'campaigner',
  'StoredFile.storageKey': 'campaigner',
  'confidential Source.title': 'campaigner',
  'confidential Source.publisher': 'campaigner',
  'confidential Source.author': 'campaigner',
  'confidential Source.note': 'campaigner',
  'confidential Citation.locator': 'campaigner',
  'confidential Citation.quote': 'campaigner',
}

/** Who may see what holds a canary. Rows that are not public are for staff, whatever their columns are. */
export function seenFrom(place: string): SeenFrom {
  const [table = '', column = ''] = place.split('.')
  const columns: Readonly<Record<string, string>> | undefined =
    CLASSES[table as keyof typeof CLASSES]
  const fieldClass = columns?.[column]
  const unsaid = fieldClass === 'restricted' || fieldClass === 'secret' ? 'nobody' : 'viewer'
  return POLICY[place] ?? unsaid
}
