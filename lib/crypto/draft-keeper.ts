import 'server-only'
import { isUuid } from '../text/uuid'
import { keyedDigest, sameText } from './digest'

// Whoever has a page with this in it was signed in as that person when the page was made. It opens
// nothing; it only lets what they typed be kept for them, when their session has ended meanwhile.
const PURPOSE = 'draft keeper'

/** What a form carries so that its text is kept for its author even after the session ended. */
export const draftKeeper = (userId: string, form: string): string =>
  `${userId}.${keyedDigest(PURPOSE, `${userId}\0${form}`)}`

/** Whose text it is; null when the text does not fit the form. */
export function userOfKeeper(keeper: string, form: string): string | null {
  const [userId = '', digest = ''] = keeper.split('.')
  if (!isUuid(userId)) return null
  return sameText(digest, keyedDigest(PURPOSE, `${userId}\0${form}`)) ? userId : null
}
