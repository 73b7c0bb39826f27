import { type Result, ok, refuse } from '../result'

/**
 * `wrong_type`: not announced as JSON. `too_large`: more than the limit, counted while reading, so
 * that a false Content-Length does not help. `malformed`: not UTF-8, or not JSON.
 */
export type BodyRefusal = 'wrong_type' | 'too_large' | 'malformed'

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/** The JSON value in the body of a request, read up to `limit` bytes. */
export async function readJsonBody(
  request: Request,
  limit: number,
): Promise<Result<unknown, BodyRefusal>> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) return refuse('wrong_type')
  const bytes = await readUpTo(request, limit)
  if (bytes === null) return refuse('too_large')
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown)
  } catch (error) {
    // TypeError: not UTF-8. SyntaxError: not JSON. RangeError: nested deeper than the stack.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError) {
      return refuse('malformed')
    }
    throw error
  }
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
