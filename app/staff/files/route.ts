import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { addFile } from '@/lib/files/commands'
import { isFileRole } from '@/lib/files/stored-file'
import { readUpload, refusalOfUpload } from '@/lib/http/upload'
import { signInPath, sourcePath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'
import { unlessTroubled } from './unless-troubled'

/**
 * Keeps a file of a source. An ordinary form leads here, so it works without JavaScript, and the answer
 * is the page of the source, which says what became of it. Nothing is read from whoever is not signed
 * in, and nothing that is too long.
 */
export async function POST(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const [reference, sourceId] = [asked.get('case') ?? '', asked.get('source') ?? '']
  if (!isReference(reference) || !isUuid(sourceId)) return plain(404, 'There is nothing here.')
  const page = sourcePath(reference, sourceId)
  const because = (code: string) => goTo(`${page}?refused=${code}#files`)
  const refusal = refusalOfUpload(request)
  if (refusal?.status === 413) return because('file_too_large')
  if (refusal) return plain(refusal.status, refusal.words)
  const done = await unlessTroubled(async () => {
    const staff = await getViewer()
    if (!staff) return { signedOut: true }
    const read = await readUpload(request, 'role')
    if (!read.ok) return { code: read.error }
    const { file, said } = read.value
    if (!isFileRole(said)) return { code: 'invalid' }
    const added = await addFile(staff, sourceId, said, file, new Date())
    return added.ok ? { id: added.value.id } : { code: added.error }
  })
  if ('trouble' in done) return because(done.trouble)
  if ('code' in done) return because(done.code)
  if ('signedOut' in done) return goTo(`${signInPath()}?next=${encodeURIComponent(page)}`)
  return goTo(`${afterDoing(page, 'file_added')}#files`)
}

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

const plain = (status: number, words: string) =>
  new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
