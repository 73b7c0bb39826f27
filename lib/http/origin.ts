import 'server-only'
import { env } from '../env'
import { begin } from './response-store'

/** Whether a request comes from a page of ours. A missing or `null` Origin does not. */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  begin()
  return headers.get('origin') === env.PUBLIC_ORIGIN
}
