import 'server-only'
import { getTranslations } from 'next-intl/server'
import { nextAddress } from '@/lib/auth/next-address'
import type { Staff } from '@/lib/auth/roles'
import { attachmentHeader } from '@/lib/files/file-name'
import { STATUS_OF_REFUSAL, toRefusal } from '@/lib/forms/codes'
import type { Result } from '@/lib/result'
import { signInPath } from '@/lib/routes'
import { isUuid } from '@/lib/text/uuid'
import { unlessTroubled } from './unless-troubled'

type Asked = {
  id: string
  /** Where it was asked for, and is again after signing in. */
  address: string
  /** Opens it for somebody, and notes that they had it. */
  open: (
    staff: Staff,
    id: string,
    now: Date,
  ) => Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }, string>>
}

/**
 * Gives a file to somebody of the staff. Whatever it is, a browser only ever saves it: it is never
 * shown, run or framed under our name. `viewer`: asks who is signed in; each door does so itself.
 */
export async function giveFile(
  viewer: () => Promise<Staff | null>,
  { id, address, open }: Asked,
): Promise<Response> {
  const opened = await unlessTroubled(async () => {
    const staff = await viewer()
    if (!staff) return { signedOut: true }
    if (!isUuid(id)) return { code: 'missing' }
    const file = await open(staff, id, new Date())
    return file.ok ? { file: file.value } : { code: file.error }
  })
  if ('trouble' in opened) return refused(opened.trouble)
  if ('code' in opened) return refused(opened.code)
  if ('signedOut' in opened) {
    const next = encodeURIComponent(nextAddress(address))
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
