import 'server-only'
import * as z from 'zod'

const base64Bytes = (text: string) => Buffer.from(text, 'base64').length
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text
const isWebOrigin = (text: string) => /^https?:/.test(text) && isOrigin(text)
const isKeyRing = (text: string) =>
  text.split(',').every((entry) => {
    const [, key] = /^\s*[a-z0-9]+:([A-Za-z0-9+/]+={0,2})\s*$/.exec(entry) ?? []
    return key !== undefined && base64Bytes(key) === 32
  })

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'the address of a PostgreSQL database'),
  PUBLIC_ORIGIN: z.string().refine(isWebOrigin, 'an address such as https://cases.example.org'),
  NEXTAUTH_URL: z.string().refine(isWebOrigin, 'the same as PUBLIC_ORIGIN'),
  NEXTAUTH_SECRET: z.string().min(32, 'at least 32 characters'),
  VIGIL_KEYS: z.string().refine(isKeyRing, 'k1:<base64 of 32 bytes>, further keys after commas'),
  VIGIL_HMAC_KEY: z.string().refine((text) => base64Bytes(text) >= 32, 'base64 of 32 bytes'),
  EDGE_SECRET: z.preprocess(
    (value) => value || undefined,
    z.string().min(32, 'at least 32 characters').optional(),
  ),
})

export type Env = z.infer<typeof schema>

function read(): Env {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(`The environment is not complete (see .env.example):\n${wrong.join('\n')}`)
}

let known: Env | undefined

/**
 * The environment, read by nobody else (checked by ESLint). It is parsed at the first use, because
 * `next build` loads this file and has none of it; then everything that is wrong is said at once.
 */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => Reflect.get((known ??= read()), name) as unknown,
})

/** Parses the environment now. Throws when anything is wrong with it, before the first request. */
export const checkEnv = (): void => void (known ??= read())
