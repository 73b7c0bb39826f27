import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { addEvidence } from '@/lib/evidence/commands'
import { readUpload, refusalOfUpload } from '@/lib/http/upload'
import { signInPath, staffCasesPath } from '@/lib/routes'
import { getFigurePath } from '@/lib/tallies/queries'
import { isUuid } from '@/lib/text/uuid'
import { unlessTroubled } from '../unless-troubled'

/**
 * Keeps the file that bears a figure out. An ordinary form leads here, so it works without JavaScript,
 * and the answer is the page of the figure, which says what became of it.
 */
export async function POST(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('tally') ?? ''
  if (!isUuid(id)) return plain(404, 'There is nothing here.')
  const refusal = refusalOfUpload(request)
  if (refusal && refusal.status !== 413) return plain(refusal.status, refusal.words)
  const done = await unlessTroubled(async () => {
    const staff = await getViewer()
    if (!staff) return { signedOut: true }
    const page = await getFigurePath(staff, id)
    if (page === null) return { nothing: true }
    if (refusal) return { page, code: 'file_too_large' }
    const read = await readUpload(request)
    if (!read.ok) return { page, code: read.error }
    const added = await addEvidence(staff, id, read.value.file, new Date())
    return added.ok ? { page, id } : { page, code: added.error }
  })
  if ('trouble' in done) return goTo(`${staffCasesPath()}?refused=${done.trouble}`)
  if ('signedOut' in done) return goTo(signInPath())
  if ('nothing' in done) return plain(404, 'There is nothing here.')
  if ('code' in done) return goTo(`${done.page}?refused=${done.code}#evidence`)
  return goTo(`${afterDoing(done.page, 'evidence_added')}#evidence`)
}

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

const plain = (status: number, words: string) =>
  new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
