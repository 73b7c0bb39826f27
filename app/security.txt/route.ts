import { env } from '@/lib/env'
import { operatorOf } from '@/lib/operator/operator'
import { securityText } from '@/lib/operator/security-text'
import { securityContactPath } from '@/lib/routes'

/** Whom to tell about a weakness of this site; also at /.well-known/security.txt, by next.config.ts. */
export const dynamic = 'force-dynamic'

export function GET(): Response {
  const { contact } = operatorOf(env)
  if (contact === null) return plain(404, 'There is nothing at this address.\n')
  const address = new URL(securityContactPath(), env.PUBLIC_ORIGIN).href
  return plain(200, securityText(contact, address, new Date()))
}

const plain = (status: number, text: string) =>
  new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
