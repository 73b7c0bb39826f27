import 'server-only'
import type { Transporter } from 'nodemailer'
import { createTranslator } from 'use-intl/core'
import type { Recorder } from '../audit/write'
import { write } from '../audit/write'
import { takeBackConfirmations } from '../confirmations/write'
import { rowToken } from '../crypto/row-token'
import { unseal } from '../crypto/seal'
import { db, type Tx } from '../db'
import { env } from '../env'
import { readNews } from '../follows/queries'
import { stopFollowsOf } from '../follows/write'
import { DEFAULT_LOCALE, isLocale, type Locale } from '../i18n/locales'
import type { Messages } from '../i18n/message-types'
import { catalogueOf } from '../i18n/queries'
import { cellOf } from '../privacy/sealed-cell'
import { ok, refuse } from '../result'
import { confirmPath } from '../routes'
import { isNoSuchAddress } from './bounce'
import { type Letter, mailParameters } from './letter'
import { oneLine, renderHtml, renderText } from './render'
import { type Bounce, readNotice } from './queries'
import { domainOf, parseSender } from './settings'
import { confirmLetter, newsLetter } from './templates'

const WORKER = { kind: 'system', name: 'the worker' } as const
const DAY_MS = 86_400_000
/** Bounces come within days; after that nobody needs to know who got what. */
const KEPT_DAYS = 14

/** The mail server did not take a mail now. Says nothing of the mail: this stands in the queue and in logs. */
class NotTaken extends Error {
  override name = 'NotTaken'
}

let transport: Promise<Transporter> | undefined

/** Closes the connections to the mail server. */
export async function closeMail(): Promise<void> {
  const open = await transport
  transport = undefined
  open?.close()
}

async function openTransport(address: string): Promise<Transporter> {
  // Loaded with the first mail: the worker is to start quickly.
  const { createTransport } = await import('nodemailer')
  const query = new URL(address)
  query.searchParams.set('pool', 'true')
  query.searchParams.set('maxConnections', '2')
  query.searchParams.set('connectionTimeout', '10000')
  query.searchParams.set('greetingTimeout', '10000')
  query.searchParams.set('socketTimeout', '30000')
  return createTransport(query.href)
}

/**
 * Sends a queued mail, in the words of this moment. Throws NotTaken when it is to be tried again;
 * `last`: it will not be. Killed between the server's yes and our note, it goes out once more, under
 * the same Message-ID.
 */
export async function sendMail(
  mailId: string,
  now: Date,
  { last }: { last: boolean },
): Promise<void> {
  const mail = await db.mail.findUnique({
    where: { id: mailId },
    omit: { addressSealed: false, parametersSealed: false },
  })
  if (mail?.state !== 'queued' || mail.addressSealed === null || mail.parametersSealed === null)
    return
  const from = env.MAIL_FROM === undefined ? null : parseSender(env.MAIL_FROM)
  if (env.SMTP_URL === undefined || from === null) throw new NotTaken('no mail server is set')
  const locale = isLocale(mail.locale) ? mail.locale : DEFAULT_LOCALE
  const parameters = unseal(mail.parametersSealed, cellOf('Mail', 'parametersSealed', mailId))
  const letter = await compose(mailId, JSON.parse(parameters), locale)
  if (letter === null) {
    await db.mail.update({ where: { id: mailId }, data: { state: 'dropped', endedAt: now } })
    return
  }
  await db.mail.update({ where: { id: mailId }, data: { attempts: { increment: 1 } } })
  transport ??= openTransport(env.SMTP_URL)
  try {
    await (
      await transport
    ).sendMail({
      from,
      to: unseal(mail.addressSealed, cellOf('Mail', 'addressSealed', mailId)),
      messageId: `<${rowToken('message', mailId)}@${domainOf(from)}>`,
      subject: oneLine(letter.subject),
      text: renderText(letter),
      html: renderHtml(letter, locale),
      date: mail.queuedAt,
      headers: headersOf(letter, locale),
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  } catch (error) {
    await notSent(mailId, error, now, last)
    return
  }
  await db.mail.updateMany({
    where: { id: mailId, state: 'queued' },
    data: { state: 'sent', sentAt: now },
  })
}

function headersOf({ stop }: Letter, locale: Locale): Record<string, string> {
  return {
    // RFC 3834: nobody's holiday notice answers it.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': locale,
    ...(stop === null
      ? {}
      : {
          'List-Unsubscribe': `<${stop.oneClick}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
  }
}

async function compose(mailId: string, kept: unknown, locale: Locale): Promise<Letter | null> {
  const parameters = mailParameters.parse(kept)
  const messages = (await catalogueOf(locale)) as unknown as Messages
  const words = { locale, messages, timeZone: 'UTC' } as const
  const t = createTranslator({ ...words, namespace: 'mail' })
  if (parameters.template === 'confirm') {
    const link = new URL(confirmPath(locale, rowToken('confirm', mailId)), env.PUBLIC_ORIGIN)
    return confirmLetter(t, { items: parameters.items, site: link.host, link: link.href })
  }
  const status = createTranslator({ ...words, namespace: 'status' })
  const dates = createTranslator({ ...words, namespace: 'dates' })
  const news = await readNews(parameters, locale, { status, dates })
  return news && newsLetter(t, news)
}

type Said = { code: string; answer: number | null; noSuchAddress: boolean }

/** What a mail server says, as far as it is no word about anybody. */
function saidBy(error: unknown): Said {
  const said = (key: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
  const [code, answer, response] = [said('code'), said('responseCode'), said('response')]
  return {
    code: typeof code === 'string' ? code : 'unknown',
    answer: typeof answer === 'number' ? answer : null,
    noSuchAddress:
      said('command') === 'RCPT TO' && typeof response === 'string' && isNoSuchAddress(response),
  }
}

async function notSent(mailId: string, error: unknown, now: Date, last: boolean): Promise<void> {
  const { code, answer, noSuchAddress } = saidBy(error)
  // Everything else may be different tomorrow.
  if (noSuchAddress) {
    await noteBounce(mailId, now)
    return
  }
  if (last)
    await db.mail.updateMany({
      where: { id: mailId, state: 'queued' },
      data: { state: 'failed', endedAt: now },
    })
  throw new NotTaken(`the mail server did not take it (${code}, ${answer ?? 'no answer'})`)
}

/**
 * Notes that a mail will not arrive: whoever had that address follows nothing any more, and what it
 * confirmed is not confirmed. Answers false when that is known or the mail is forgotten.
 */
async function noteBounce(mailId: string, now: Date): Promise<boolean> {
  const noted = await write<null, 'known'>(WORKER, now, async (tx, record) => {
    const mail = await tx.mail.findUnique({
      where: { id: mailId },
      select: { state: true, addressDigest: true },
    })
    if (!mail || mail.state === 'bounced' || mail.addressDigest === null) return refuse('known')
    await tx.mail.update({ where: { id: mailId }, data: { state: 'bounced', endedAt: now } })
    await forgetAddress(tx, record, { mailId, digest: mail.addressDigest }, now)
    return ok(null)
  })
  return noted.ok
}

async function forgetAddress(
  tx: Tx,
  record: Recorder,
  { mailId, digest }: { mailId: string; digest: string },
  now: Date,
): Promise<void> {
  const follows = await stopFollowsOf(tx, digest, now)
  const deeds = await takeBackConfirmations(tx, digest, now)
  record({
    kind: 'mail_bounced',
    objectType: 'Mail',
    objectId: mailId,
    detail: { facts: { follows, deeds } },
  })
}

/**
 * Reads a notice from a mail server that something did not arrive, and notes it for every mail of
 * ours that it names for good. Answers what it said and how many mails that were.
 */
export async function readBounce(raw: Buffer, now: Date): Promise<Bounce & { noted: number }> {
  const bounce = await readNotice(raw)
  let noted = 0
  if (bounce.permanent)
    for (const mailId of bounce.mailIds) if (await noteBounce(mailId, now)) noted += 1
  return { ...bounce, noted }
}

/** Erases to whom mails went and what was in them, when that is long enough ago. */
export async function eraseOldMail(now: Date): Promise<void> {
  const old = { erasedAt: null, queuedAt: { lt: new Date(now.getTime() - KEPT_DAYS * DAY_MS) } }
  // What could not be sent in all that time is no news any more.
  await db.mail.updateMany({
    where: { ...old, state: 'queued' },
    data: { state: 'failed', endedAt: now },
  })
  await db.mail.updateMany({
    where: old,
    data: { addressSealed: null, addressDigest: null, parametersSealed: null, erasedAt: now },
  })
}
