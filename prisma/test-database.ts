import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { ownerUrl as addressForOwner } from '@/scripts/steps/private-cluster.mjs'
import { ensureDatabase } from '@/scripts/steps/roles.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test cluster, for its superuser. */
    cluster: string
    /** Name of the migrated database that copies are made from. */
    template: string
  }
}

/** A database of one test file: its name and its addresses for the owner and for the superuser. */
export type TestDatabase = { name: string; ownerUrl: string; superuserUrl: string; cluster: string }

/** Copies the migrated template into a new database that belongs to vigil_owner. */
export async function createTestDatabase({
  cluster,
  template,
}: {
  cluster: string
  template: string
}): Promise<TestDatabase> {
  const name = `vigil_test_${randomUUID().replaceAll('-', '')}`
  await withClient(cluster, (client) => ensureDatabase(client, name, template))
  const superuserUrl = new URL(cluster)
  superuserUrl.pathname = `/${name}`
  return {
    name,
    cluster,
    ownerUrl: addressForOwner(cluster, name),
    superuserUrl: superuserUrl.href,
  }
}

/** Removes a test database, also when connections to it are still open. */
export async function dropTestDatabase({ cluster, name }: TestDatabase): Promise<void> {
  await withClient(cluster, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  )
}

/** Opens a connection to this test file's database as the owner, who may do everything but what triggers forbid. The caller ends it. */
export const connectAsOwner = (): Promise<Client> => open(addressIn('DATABASE_URL'))

/** Opens a connection to this test file's database as the superuser, whom nothing stops. The caller ends it. */
export const connectAsSuperuser = (): Promise<Client> => open(addressIn('TEST_SUPERUSER_URL'))

/** Opens a connection to this test file's database as one of the roles that the owner becomes. The caller ends it. */
export async function connectAsRole(role: 'vigil_app' | 'vigil_public'): Promise<Client> {
  const client = await connectAsOwner()
  await client.query(`SET ROLE ${role}`)
  return client
}

function addressIn(name: 'DATABASE_URL' | 'TEST_SUPERUSER_URL'): string {
  const address = process.env[name]
  if (address === undefined)
    throw new Error(`${name} is not set: name the file *.db.test.ts, so that it gets a database.`)
  return address
}

async function open(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  // When the database is dropped under a connection that a test left open, that is not an error of the test.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function withClient(
  address: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = await open(address)
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
