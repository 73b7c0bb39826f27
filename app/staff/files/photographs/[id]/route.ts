import { getTranslations } from 'next-intl/server'
import { nextAddress } from '@/lib/auth/next-address'
import { getViewer } from '@/lib/auth/viewer'
import { attachmentHeader } from '@/lib/files/file-name'
import { STATUS_OF_REFUSAL, toRefusal } from '@/lib/forms/codes'
import { openOriginal } from '@/lib/photographs/commands'
import { originalPath, signInPath } from '@/lib/routes'
import { isUuid } from '@/lib/text/uuid'
import { unlessTroubled } from '../../unless-troubled'

/** Gives the original of a photograph to somebody of the staff, and notes that they had it. It is only ever saved. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/staff/files/photographs/[id]'>,
): Promise<Response> {
  const { id } = await params
  const opened = await unlessTroubled(async () => {
    const staff = await getViewer()
    if (!staff) return { signedOut: true }
    if (!isUuid(id)) return { code: 'missing' }
    const file = await openOriginal(staff, id, new Date())
    return file.ok ? { file: file.value } : { code: file.error }
  })
  if ('trouble' in opened) return refused(opened.trouble)
  if ('code' in opened) return refused(opened.code)
  if ('signedOut' in opened) {
    const next = encodeURIComponent(nextAddress(originalPath(id)))
    return new Response(null, {
      status: 303,
      headers: { location: `${signInPath()}?next=${next}`, 'cache-control': 'no-store' },
    })
  }
  const { name, bytes } = opened.file
  return new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-disposition': attachmentHeader(name),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** A download has no page to come back on, so the words stand alone. */
async function refused(code: string): Promise<Response> {
  const t = await getTranslations('staff.form.refusal')
  const refusal = toRefusal(code)
  return new Response(`${t(refusal)}\n`, {
    status: STATUS_OF_REFUSAL[refusal],
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
