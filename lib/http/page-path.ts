import 'server-only'
import { headers } from 'next/headers'
import { begin } from './response-store'

/** The address of the page that is being rendered, without its query, as the proxy saw it. */
export async function pagePath(): Promise<string> {
  begin()
  return (await headers()).get('x-page-path') ?? '/'
}
