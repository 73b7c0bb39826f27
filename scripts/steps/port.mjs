import net from 'node:net'
import { Refusal } from './refusal.mjs'

/**
 * Tries whether a port can be listened on.
 *
 * @param {number} port 0 means any free one
 * @param {string} host
 * @returns {Promise<{ port: number } | { code: string }>} the port, or the system's reason such as `EADDRINUSE`
 */
export function tryPort(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) =>
      resolve({ code: /** @type {NodeJS.ErrnoException} */ (error).code ?? error.message }),
    )
    probe.listen({ port, host, exclusive: true }, () => {
      const address = /** @type {net.AddressInfo} */ (probe.address())
      probe.close(() => resolve({ port: address.port }))
    })
  })
}

/** @returns {Promise<number>} a port of this machine that is free now */
export async function freePort() {
  const found = await tryPort(0, '127.0.0.1')
  if ('code' in found) throw new Refusal(`No port could be opened on this machine (${found.code}).`)
  return found.port
}

/**
 * Refuses, in one sentence, a port that the server could not have.
 *
 * @param {number} port
 * @param {string} host
 */
export async function requirePort(port, host) {
  const found = await tryPort(port, host)
  if (!('code' in found)) return
  if (found.code === 'EADDRINUSE')
    throw new Refusal(
      `Port ${port} is busy: another program listens there; stop it, or choose another port with PORT=${port < 65535 ? port + 1 : 3000}.`,
    )
  if (found.code === 'EACCES')
    throw new Refusal(`Port ${port} is not open to this user: choose one above 1023 with PORT.`)
  throw new Refusal(
    `Vigil cannot listen on ${host}, port ${port} (${found.code}): check HOST and PORT.`,
  )
}
