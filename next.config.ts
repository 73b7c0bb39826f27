import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { FORM_LIMIT } from './lib/http/limits'
import { securityContactPath } from './lib/routes'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  reactCompiler: true,
  // Addresses are built in lib/routes.ts, which also knows feeds and files; a second list of types
  // would only make every href a cast.
  typedRoutes: false,
  agentRules: false,
  images: { unoptimized: true },
  // `npm test` checks the types, of the tests and programs too (docs/decisions/0051-tests-in-a-quarter-of-an-hour.md):
  // who builds in order to start would only wait for the same once more.
  typescript: { ignoreBuildErrors: true },
  // A folder whose name begins with a dot is passed over by the compiler and the linter.
  rewrites: () =>
    Promise.resolve([{ source: securityContactPath(), destination: '/security.txt' }]),
  turbopack: { root: process.cwd() },
  experimental: {
    agentUpgrade: false,
    turbopackRustReactCompiler: true,
    serverActions: { bodySizeLimit: FORM_LIMIT },
    proxyClientMaxBodySize: FORM_LIMIT,
  },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
