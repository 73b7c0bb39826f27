import 'server-only'
import { headers } from 'next/headers'
import { begin } from './response-store'

/** The address of the page that is being rendered, without its query, as the proxy saw it. */
export async function pagePath(): Promise<string> {
  begin()
  return (await headers()).get('x-page-path') ?? '/'
}

/** The path of the page that is asked for, with what follows its question mark. Set by the proxy. */
export async function pageAddress(): Promise<string> {
  const asked = await headers()
  return `${asked.get('x-page-path') ?? '/'}${asked.get('x-page-search') ?? ''}`
}
