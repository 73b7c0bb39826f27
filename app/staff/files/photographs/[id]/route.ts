import { getViewer } from '@/lib/auth/viewer'
import { openOriginal } from '@/lib/photographs/commands'
import { originalPath } from '@/lib/routes'
import { giveFile } from '../../give-file'

/** Gives the original of a photograph. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/staff/files/photographs/[id]'>,
): Promise<Response> {
  const { id } = await params
  return giveFile(getViewer, { id, address: originalPath(id), open: openOriginal })
}
