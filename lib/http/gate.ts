/** Why a request goes no further: a status and a plain English sentence. */
export type Refusal = { status: number; words: string; headers?: Record<string, string> }

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const BAD_ADDRESS: Refusal = { status: 400, words: 'This address is not well formed.' }

/** The refusal of a request line that nothing of ours answers; null when it may pass. */
export function refusalOf(method: string, url: string): Refusal | null {
  if (!METHODS.includes(method)) {
    const allow = METHODS.join(', ')
    return { status: 405, words: 'This method is not supported here.', headers: { allow } }
  }
  return isWellFormed(url) ? null : BAD_ADDRESS
}

function isWellFormed(url: string): boolean {
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  if (!path.startsWith('/')) return false
  try {
    // PostgreSQL has no place for a NUL in a text.
    return !/\0/.test(decodeURIComponent(path)) && !/%00/.test(query)
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
