import { getViewer } from '@/lib/auth/viewer'
import { getStaffPicture } from '@/lib/pictures/queries'
import { unlessTroubled } from '../../unless-troubled'

/** A picture of a photograph for staff, also of what is public nowhere. To anybody else there is none. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/staff/files/pictures/[name]'>,
): Promise<Response> {
  const { name } = await params
  const found = await unlessTroubled(async () => {
    const staff = await getViewer()
    return { picture: staff && (await getStaffPicture(staff, name)) }
  })
  if ('trouble' in found) return empty(503)
  if (found.picture === null) return empty(404)
  const { bytes, mediaType } = found.picture
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': 'inline; filename="photograph.webp"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

const empty = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store' } })
