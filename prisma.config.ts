import { defineConfig } from 'prisma/config'

// `generate` needs no database, so a missing address must not stop it.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
