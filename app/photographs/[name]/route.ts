import { unlessAway } from '@/lib/http/away'
import { conditionalAnswer } from '@/lib/http/conditional'
import { begin } from '@/lib/http/response-store'
import { type Picture, getPublicPicture } from '@/lib/pictures/queries'
import { StorageTrouble } from '@/lib/storage/storage'

/**
 * A picture of a photograph, as long as it is public. It is looked for at every request, also for
 * whoever has it already: one that was taken away answers like one that never was.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/photographs/[name]'>,
): Promise<Response> {
  begin()
  const { name } = await params
  const found = await unlessAway(async () => ({ picture: await unlessTroubled(name) }))
  const picture = found === 'away' ? 'away' : found.picture
  if (picture === 'away')
    return plain(503, 'The record cannot be reached at the moment.', { 'retry-after': '60' })
  if (picture === null) return plain(404, 'There is nothing at this address.')
  const { bytes, mediaType } = picture
  const answer = conditionalAnswer(request, { body: bytes, contentType: mediaType, modified: null })
  answer.headers.set('content-disposition', 'inline; filename="photograph.webp"')
  return answer
}

async function unlessTroubled(name: string): Promise<Picture | null | 'away'> {
  try {
    return await getPublicPicture(name)
  } catch (error) {
    if (error instanceof StorageTrouble) return 'away'
    throw error
  }
}

const plain = (status: number, words: string, headers: Record<string, string> = {}) =>
  new Response(`${words}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
