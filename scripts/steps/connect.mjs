import pg from 'pg'

/**
 * Opens one connection to a database.
 *
 * @param {string} url
 * @returns {Promise<pg.Client>} connected; the caller ends it
 */
export async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A connection that breaks while idle is noticed at its next query; without this it would end the whole program.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/**
 * Opens a connection for one piece of work and closes it afterwards.
 *
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withConnection(url, work) {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {unknown} error of a connection @returns {string} its reason in few words; several addresses tried give the first reason */
export function reasonOf(error) {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
