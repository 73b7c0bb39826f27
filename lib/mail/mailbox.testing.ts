// For tests: a real mail server on this machine that keeps what it is given.
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived: to whom by its envelope, as it stands, and parsed. */
export type Arrived = { to: string; raw: string; parsed: ParsedMail }

export type Mailbox = {
  /** For SMTP_URL. */
  url: string
  arrived: Arrived[]
  /** What to answer to a recipient instead of yes; null: yes. */
  answer: (address: string) => { code: number; words: string } | null
  /** What to wait for before a recipient is answered; null: nothing. */
  hold: () => Promise<void> | null
  close: () => Promise<void>
}

const answerOf = (code: number, words: string) =>
  Object.assign(new Error(words), { responseCode: code })

export async function openMailbox(): Promise<Mailbox> {
  const box: Mailbox = {
    url: '',
    arrived: [],
    answer: () => null,
    hold: () => null,
    close: async () => undefined,
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _, done) {
      const refusal = box.answer(address)
      const answer = () => done(refusal === null ? null : answerOf(refusal.code, refusal.words))
      const held = box.hold()
      if (held === null) answer()
      else void held.then(answer)
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const raw = Buffer.concat(pieces)
        void simpleParser(raw).then((parsed) => {
          const [to] = session.envelope.rcptTo
          box.arrived.push({ to: to?.address ?? '', raw: raw.toString('latin1'), parsed })
          done()
        }, done)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  box.url = `smtp://127.0.0.1:${port}`
  box.close = () => new Promise((resolve) => server.close(() => resolve()))
  return box
}

/** The address in a mail that leads to a page of ours below this path. */
export function linkIn({ parsed }: Arrived, below: string): string {
  const links = (parsed.text ?? '').match(/https?:\/\/\S+/g) ?? []
  const link = links.find((each) => new URL(each).pathname.includes(below))
  if (link === undefined) throw new Error(`no link below ${below} in: ${parsed.text ?? ''}`)
  return link
}

/** The last part of such an address: its token. */
export const tokenIn = (arrived: Arrived, below: string): string =>
  linkIn(arrived, below).split('/').at(-1) ?? ''
