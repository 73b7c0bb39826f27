import { nextAddress } from '@/lib/auth/next-address'
import { getViewer } from '@/lib/auth/viewer'
import { forgetDraft } from '@/lib/drafts/commands'
import { isOwnOrigin } from '@/lib/http/origin'

/**
 * Forgets what was kept of a form, and loads its page anew. An ordinary form leads here rather than a
 * Server Action, because after one of those the browser would keep what stands in the fields.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 })
  const form = await request.formData()
  if (await getViewer()) await forgetDraft(form)
  const page = form.get('page')
  return new Response(null, {
    status: 303,
    headers: {
      location: nextAddress(typeof page === 'string' ? page : null),
      'cache-control': 'no-store',
    },
  })
}
