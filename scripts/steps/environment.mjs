import path from 'node:path'

/**
 * The environment of everything that is Vigil's own code: the server and the admin commands.
 *
 * @param {{ settings: { dev: boolean, port: number, host: string, origin: string, dataDir: string, storage: string | null, auditAnchor: string | null, demoData: boolean },
 *   secrets: import('./secrets.mjs').Secrets, databaseUrl: string }} facts
 * @returns {NodeJS.ProcessEnv} what is set already, with ours on top
 */
export function environmentFor({ settings, secrets, databaseUrl }) {
  return {
    ...process.env,
    NODE_ENV: settings.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    STORAGE: settings.storage ?? `disk:${path.join(settings.dataDir, 'files')}`,
    AUDIT_ANCHOR: settings.auditAnchor ?? path.join(settings.dataDir, 'audit-anchor.txt'),
    DEMO_DATA: settings.demoData ? 'yes' : 'no',
    PUBLIC_ORIGIN: settings.origin,
    NEXTAUTH_URL: settings.origin,
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    VIGIL_KEYS: secrets.VIGIL_KEYS,
    VIGIL_HMAC_KEY: secrets.VIGIL_HMAC_KEY,
  }
}
