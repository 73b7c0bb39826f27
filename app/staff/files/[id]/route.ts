import { getViewer } from '@/lib/auth/viewer'
import { openFile } from '@/lib/files/commands'
import { filePath } from '@/lib/routes'
import { giveFile } from '../give-file'

/** Gives a piece of evidence. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/staff/files/[id]'>,
): Promise<Response> {
  const { id } = await params
  return giveFile(getViewer, { id, address: filePath(id), open: openFile })
}
