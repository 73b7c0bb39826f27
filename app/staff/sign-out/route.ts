import { cookies } from 'next/headers'
import { getSessionHolder } from '@/lib/auth/viewer'
import { isOwnOrigin } from '@/lib/http/origin'
import { signInPath } from '@/lib/routes'
import { endSession } from '@/lib/sessions/commands'

/**
 * Ends the session on the server and empties the browser. An ordinary form leads here, so it works
 * without JavaScript; a form of somebody else's page does not.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 })
  const staff = await getSessionHolder()
  if (staff) await endSession(staff, new Date())
  const jar = await cookies()
  for (const { name } of jar.getAll()) {
    // A cookie whose name begins with __ is only taken back over the same safe way.
    const secure = name.startsWith('__')
    if (/next-auth\./.test(name))
      jar.set(name, '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax', secure })
  }
  return new Response(null, {
    status: 303,
    headers: {
      location: `${signInPath()}?done=signed-out`,
      'clear-site-data': '"cache", "cookies", "storage"',
      'cache-control': 'no-store',
    },
  })
}
