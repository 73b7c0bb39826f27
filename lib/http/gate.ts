/** Why a request goes no further: a status and a plain English sentence. */
export type Refusal = { status: number; words: string; headers?: Record<string, string> }

/** What a request says of itself before its body: `url` is what stands in the request line. */
export type RequestLine = {
  method?: string | undefined
  url?: string | undefined
  httpVersion: string
  headers: { host?: string | undefined }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The refusal of a request that nothing of ours answers; null when it may pass. */
export function refusalOf({ method = '', url = '', httpVersion, headers }: RequestLine) {
  if (!METHODS.includes(method)) return NO_METHOD
  if (!isWellFormed(url)) return NO_ADDRESS
  // HTTP/1.0 may leave the host out.
  const isNamed = headers.host === undefined ? httpVersion === '1.0' : isHost(headers.host)
  return isNamed ? null : NO_HOST
}

const NO_METHOD: Refusal = {
  status: 405,
  words: 'This method is not supported here.',
  headers: { allow: METHODS.join(', ') },
}
const NO_ADDRESS: Refusal = { status: 400, words: 'This address is not well formed.' }
const NO_HOST: Refusal = { status: 400, words: 'The name of the site is not well formed.' }

function isWellFormed(url: string): boolean {
  const end = url.indexOf('?')
  const [path, query] = end < 0 ? [url, ''] : [url.slice(0, end), url.slice(end)]
  if (!path.startsWith('/')) return false
  try {
    // PostgreSQL has no place for a NUL in a text.
    return !decodeURIComponent(path).includes('\0') && !query.includes('%00')
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

const isHost = (host: string) => /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`)
