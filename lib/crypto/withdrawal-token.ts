import 'server-only'
import { rowOfToken, rowToken } from './row-token'

/** The token of a deed's withdrawal link. */
export const withdrawalToken = (deedId: string) => rowToken('withdraw', deedId)

/** The deed that a withdrawal token names; null when the token is not one of ours. */
export const deedOfToken = (token: string): string | null => rowOfToken('withdraw', token)
