import 'server-only'
import path from 'node:path'
import * as z from 'zod'
import { isHttpsAddress, parseContact } from './operator/operator'
import { isSmtpAddress, parseSender } from './mail/settings'
import { parseStorageAddress } from './storage/address'

const base64Bytes = (text: string) => Buffer.from(text, 'base64').length
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text
const isWebOrigin = (text: string) => /^https?:/.test(text) && isOrigin(text)
const isKeyRing = (text: string) =>
  text.split(',').every((entry) => {
    const [, key] = /^\s*[a-z0-9]+:([A-Za-z0-9+/]+={0,2})\s*$/.exec(entry) ?? []
    return key !== undefined && base64Bytes(key) === 32
  })

const optional = (text: z.ZodString) => z.preprocess((value) => value || undefined, text.optional())

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'the address of a PostgreSQL database'),
  PUBLIC_ORIGIN: z.string().refine(isWebOrigin, 'an address such as https://cases.example.org'),
  NEXTAUTH_URL: z.string().refine(isWebOrigin, 'the same as PUBLIC_ORIGIN'),
  NEXTAUTH_SECRET: z.string().min(32, 'at least 32 characters'),
  VIGIL_KEYS: z.string().refine(isKeyRing, 'k1:<base64 of 32 bytes>, further keys after commas'),
  VIGIL_HMAC_KEY: z.string().refine((text) => base64Bytes(text) >= 32, 'base64 of 32 bytes'),
  EDGE_SECRET: optional(z.string().min(32, 'at least 32 characters')),
  STORAGE: z
    .string()
    .refine(
      (text) => parseStorageAddress(text) !== null,
      'disk:/absolute/folder or s3:https://s3.example.org/bucket',
    ),
  STORAGE_REGION: z.preprocess((value) => value || 'us-east-1', z.string()),
  STORAGE_KEY_ID: optional(z.string()),
  STORAGE_SECRET: optional(z.string()),
  AUDIT_ANCHOR: z.string().refine((text) => path.isAbsolute(text), 'the absolute name of a file'),
  SMTP_URL: optional(
    z.string().refine(isSmtpAddress, 'an address such as smtps://user:password@mail.example.org'),
  ),
  MAIL_FROM: optional(
    z
      .string()
      .refine((text) => parseSender(text) !== null, 'news@example.org, or Name <news@example.org>'),
  ),
  SOURCE_URL: optional(z.string().refine(isHttpsAddress, 'an https address')),
  CONTACT: optional(
    z.string().refine((text) => parseContact(text) !== null, 'an e-mail or https address'),
  ),
})
const schema = settings.superRefine((given, context) => {
  if ((given.SMTP_URL === undefined) !== (given.MAIL_FROM === undefined))
    context.addIssue({
      code: 'custom',
      path: [given.SMTP_URL === undefined ? 'SMTP_URL' : 'MAIL_FROM'],
      message: 'SMTP_URL and MAIL_FROM go together',
    })
  if (parseStorageAddress(given.STORAGE)?.kind !== 'bucket') return
  for (const name of ['STORAGE_KEY_ID', 'STORAGE_SECRET'] as const)
    if (given[name] === undefined)
      context.addIssue({ code: 'custom', path: [name], message: 'a bucket asks for it' })
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
