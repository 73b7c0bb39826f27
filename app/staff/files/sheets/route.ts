import { getViewer } from '@/lib/auth/viewer'
import { readUpload, refusalOfUpload } from '@/lib/http/upload'
import { sheetPath, sheetsPath, signInPath } from '@/lib/routes'
import { uploadSheet } from '@/lib/tally-sheets/commands'
import { unlessTroubled } from '../unless-troubled'

/**
 * Takes a spreadsheet in to be looked at. An ordinary form leads here, so it works without JavaScript;
 * the answer is the page that shows what the sheet would bring in.
 */
export async function POST(request: Request): Promise<Response> {
  const because = (code: string) => goTo(`${sheetsPath()}?refused=${code}`)
  const refusal = refusalOfUpload(request)
  if (refusal?.status === 413) return because('file_too_large')
  if (refusal) return plain(refusal.status, refusal.words)
  const done = await unlessTroubled(async () => {
    const staff = await getViewer()
    if (!staff) return { signedOut: true }
    const read = await readUpload(request)
    if (!read.ok) return { code: read.error }
    const sheet = await uploadSheet(staff, read.value.file, new Date())
    return sheet.ok ? { id: sheet.value.id } : { code: sheet.error }
  })
  if ('trouble' in done) return because(done.trouble)
  if ('code' in done) return because(done.code)
  if ('signedOut' in done) return goTo(`${signInPath()}?next=${encodeURIComponent(sheetsPath())}`)
  return goTo(sheetPath(done.id))
}

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

const plain = (status: number, words: string) =>
  new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
