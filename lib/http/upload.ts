import 'server-only'
import { env } from '../env'
import { type Result, ok, refuse } from '../result'
import { MAX_FILE_BYTES } from '../storage/storage'
import type { Refusal } from './gate'
import { FORM_LIMIT } from './limits'
import { refusalOfPost } from './post'

/** The largest form with a file in it: the largest file that is kept, and what a form is beside it. */
const UPLOAD_LIMIT = MAX_FILE_BYTES + FORM_LIMIT

/** A file as it was sent. What the sender says of its type is not read at all. */
export type SentFile = { name: string; bytes: Uint8Array }

/**
 * The refusal of a form with a file, before its body is read; null when it may be read. The proxy would
 * cut such a form without a word, so these addresses pass by it and ask here (see proxy.ts).
 */
export const refusalOfUpload = ({ method, headers }: Request): Refusal | null =>
  refusalOfPost(
    {
      method,
      ownOrigin: headers.get('origin') === env.PUBLIC_ORIGIN,
      contentLength: headers.get('content-length'),
      transferEncoding: headers.get('transfer-encoding'),
    },
    UPLOAD_LIMIT,
  )

/** The file of a sent form, and a field beside it if there is one; `no_file`: none was chosen. */
export async function readUpload(
  request: Request,
  field = '',
): Promise<Result<{ file: SentFile; said: string }, 'invalid' | 'no_file'>> {
  const form = await formOf(request)
  if (!form) return refuse('invalid')
  const file = form.get('file')
  // An empty file is what a browser sends when nobody chose one, and it proves nothing either.
  if (!(file instanceof File) || file.size === 0) return refuse('no_file')
  const said = form.get(field)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return ok({ file: { name: file.name, bytes }, said: typeof said === 'string' ? said : '' })
}

async function formOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch (error) {
    // Not a form, or one that ends too early.
    if (error instanceof TypeError) return null
    throw error
  }
}
