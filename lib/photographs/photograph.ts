// A photograph as publishing reads it, as staff see it, and as everybody may.
import type { PublicPhotograph } from '../cases/public-case'
import type { Locale } from '../i18n/locales'
import { inLocale } from '../text/localized'
import type { PhotographColumns, PhotographValues } from './fields'

/** A clean picture of one size. */
type PictureRow = { name: string; width: number; height: number; mediaType: string }

/** A photograph that was not deleted, as publishing reads it. */
export type PhotographRow = PhotographColumns & {
  id: string
  /** Narrowest first. */
  variants: PictureRow[]
}

/** A photograph as staff see it. The name of its file is sealed, and is told to whoever opens it. */
export type StaffPhotograph = {
  id: string
  version: number
  values: PhotographValues
  /** Somebody said what it shows, and whose it is: without that it is for staff alone. */
  described: boolean
  /** Narrowest first. */
  variants: PictureRow[]
  original: { sha256: string; bytes: number; mediaType: string }
  addedAt: Date
  /** Deleted softly: shown only among what can be restored. */
  deletedAt: Date | null
}

/** Whether enough is said of a photograph for everybody to see it. */
export const isDescribed = ({ alt, credit, licence }: PhotographValues): boolean =>
  alt !== '' && credit !== '' && licence !== ''

/**
 * The photographs of a case that everybody may see, in their order: not those for staff alone, and
 * none of which it is not said in words what it shows, whose it is, and on what terms.
 */
export const toPublicPhotographs = (
  rows: readonly PhotographRow[],
  locale: Locale,
): PublicPhotograph[] =>
  rows.flatMap((row) => {
    const alt = inLocale(row.alt, locale)
    const { credit, licence, variants } = row
    if (row.internal || !alt || credit === '' || licence === '' || variants.length === 0) return []
    return [
      {
        id: row.id,
        alt,
        caption: row.caption === null ? null : inLocale(row.caption, locale),
        credit,
        licence,
        focal: { x: row.focalX, y: row.focalY },
        people: row.people.map(({ casePersonId }) => casePersonId),
        variants: variants.map(({ name, width, height, mediaType }) => ({
          name,
          width,
          height,
          mediaType,
        })),
      },
    ]
  })
