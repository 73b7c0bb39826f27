import http from 'node:http'

/**
 * @typedef {{ path: string, method?: string, headers?: Record<string, string>, body?: string }} Ask
 * @typedef {{ perSecond: number, statuses: Map<number, number> }} Load
 */

/**
 * Asks for one thing after the other on several connections, for a while, and counts the answers.
 *
 * @param {string} origin
 * @param {() => Ask} next what is asked for next
 * @param {{ connections: number, ms: number }} how
 * @returns {Promise<Load>}
 */
export async function load(origin, next, { connections, ms }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(origin)
  /** @type {Map<number, number>} */
  const statuses = new Map()
  const begin = performance.now()
  const end = begin + ms
  const one = async () => {
    while (performance.now() < end) {
      const status = await ask({ agent, hostname, port }, next())
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  const answers = [...statuses.values()].reduce((sum, count) => sum + count, 0)
  return { perSecond: (answers * 1_000) / (performance.now() - begin), statuses }
}

/**
 * @param {http.RequestOptions} where
 * @param {Ask} asked
 * @returns {Promise<number>} the status, once the whole answer has come
 */
function ask(where, { path, method = 'GET', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request({ ...where, path, method, headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', reject)
    })
    request.once('error', reject)
    request.end(body)
  })
}

/** @param {readonly number[]} numbers @returns {number} the one in the middle */
export const median = (numbers) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** @param {number} number @returns {string} */
export const rounded = (number) => Math.round(number).toLocaleString('en')
