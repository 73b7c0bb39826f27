import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { env } from '../env'
import { usualHeaders } from './headers'

const known = new WeakSet<Server>()

/** Answers what arrives at a server without being a request that Next is given. */
export function listen(server: Server): void {
  // Nobody is offered another protocol, so whoever asks for one is answered as if they had not.
  // While developing, hot reload has its own.
  if (env.NODE_ENV === 'production') server.removeAllListeners('upgrade')
  if (known.has(server)) return
  known.add(server)
  // The gate refuses a missing host, with the usual headers.
  ;(server as Server & { requireHostHeader: boolean }).requireHostHeader = false
  server.on('connect', (_: IncomingMessage, socket) => answer(socket, 405))
  server.on('clientError', (error: Error & { code?: string }, socket) => {
    answer(socket, statusOf(error.code))
  })
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    const headers = usualHeaders('/', isSecure())
    response.writeHead(417, { ...headers, connection: 'close' }).end()
  })
}

/** What Node itself would answer to something that it cannot read. */
function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

function answer(socket: Duplex, status: number): void {
  if (!socket.writable) return void socket.destroy()
  const body = `${STATUS_CODES[status]}\n`
  const headers = {
    ...usualHeaders('/', isSecure()),
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(body.length),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`, () =>
    socket.destroy(),
  )
}

const isSecure = () => env.PUBLIC_ORIGIN.startsWith('https:')
