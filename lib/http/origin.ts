import 'server-only'
import { env } from '../env'

/** Whether a request comes from a page of ours. A missing or `null` Origin does not. */
export const isOwnOrigin = (headers: Pick<Headers, 'get'>): boolean =>
  headers.get('origin') === env.PUBLIC_ORIGIN
