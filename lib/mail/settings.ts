// Whether this installation writes mail, and as whom. Both settings are there, or none.

export type MailSettings = { SMTP_URL?: string | undefined; MAIL_FROM?: string | undefined }

/** Whom a mail comes from. An empty name is none. */
export type Sender = { name: string; address: string }

const ADDRESS = /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i
// A name that needs no quotation marks and cannot end its header.
const NAME = /^[^\p{C}<>"\\,;:@]*$/u

/** Reads the setting MAIL_FROM: `news@example.org` or `Vigil <news@example.org>`; else null. */
export function parseSender(text: string): Sender | null {
  const [, name = '', address = ''] = /^([^<>]*)<([^<>\s]+)>$/.exec(text.trim()) ?? []
  const sender =
    address === '' ? { name: '', address: text.trim() } : { name: name.trim(), address }
  return ADDRESS.test(sender.address) && NAME.test(sender.name) ? sender : null
}

/** The address of a mail server as nodemailer takes it, such as smtps://user:password@mail.example.org. */
export const isSmtpAddress = (text: string): boolean =>
  /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text)

/** Whether mail can be written at all; without it no form offers any. */
export const isMailOn = ({ SMTP_URL, MAIL_FROM }: MailSettings): boolean =>
  SMTP_URL !== undefined && MAIL_FROM !== undefined

/** What stands after the @ of the sender's address. */
export const domainOf = ({ address }: Sender): string => address.slice(address.lastIndexOf('@') + 1)
