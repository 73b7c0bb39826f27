import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { readUpload, refusalOfUpload } from '@/lib/http/upload'
import { addPhotograph } from '@/lib/photographs/commands'
import { photographPath, photographsPath, signInPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { unlessTroubled } from '../unless-troubled'

/**
 * Keeps a photograph of a case. An ordinary form leads here, so it works without JavaScript; the answer
 * is the page on which it is described, or the list, which says why it was refused.
 */
export async function POST(request: Request): Promise<Response> {
  const reference = new URL(request.url).searchParams.get('case') ?? ''
  if (!isReference(reference)) return plain(404, 'There is nothing here.')
  const page = photographsPath(reference)
  const because = (code: string) => goTo(`${page}?refused=${code}#add`)
  const refusal = refusalOfUpload(request)
  if (refusal?.status === 413) return because('photograph_too_heavy')
  if (refusal) return plain(refusal.status, refusal.words)
  const done = await unlessTroubled(async () => {
    const staff = await getViewer()
    if (!staff) return { signedOut: true }
    const read = await readUpload(request)
    if (!read.ok) return { code: read.error }
    const added = await addPhotograph(staff, reference, read.value.file, new Date())
    return added.ok ? { id: added.value.id } : { code: added.error }
  })
  if ('trouble' in done) return because(done.trouble)
  if ('code' in done) return because(done.code)
  if ('signedOut' in done) return goTo(`${signInPath()}?next=${encodeURIComponent(page)}`)
  return goTo(afterDoing(photographPath(reference, done.id), 'photograph_added'))
}

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

const plain = (status: number, words: string) =>
  new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
