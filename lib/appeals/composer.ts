// A letter as it came from the composer, and what stands ready when it may go.
import { countryName } from '../countries/country'
import type { Locale } from '../i18n/locales'
import { type ComposerState, type Send, TO_PERSON, type TypedLetter } from './composer-state'
import { breachesIn, mayBeSent } from './guidance'
import { addressedTo, beginLetter, envelopeOf } from './letter'
import { mailtoLink } from './mailto'
import type { LiveAppeal, PublicTarget } from './public-appeal'

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  // A browser sends CRLF where a text had a line break.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

/** How much of anything is read: more than a letter may be, and no more than a page can hold. */
const MOST = 20_000

export const typedLetter = (form: FormData): TypedLetter => ({
  to: text(form, 'to').slice(0, 100),
  text: text(form, 'text').slice(0, MOST),
  sender: text(form, 'sender').slice(0, 200),
  senderAddress: text(form, 'senderAddress').slice(0, 500),
})

/**
 * For whom the letter is to be laid out: the id that the pressed button names, or whom it goes to; null:
 * it is only to be looked at.
 */
export const printFor = (form: FormData): string | null => {
  const intent = text(form, 'intent')
  if (intent === 'print') return typedLetter(form).to
  return intent.startsWith('print:') ? intent.slice('print:'.length) : null
}

/** The offices that one writes to; the others get copies. */
export const mainTargets = (appeal: Pick<LiveAppeal, 'targets'>): PublicTarget[] =>
  appeal.targets.filter(({ copyTo }) => !copyTo)

type Answer = Pick<ComposerState, 'refusal' | 'breaches' | 'sends' | 'letter'>
const nothing: Answer = { refusal: null, breaches: [], sends: [], letter: null }

/**
 * Looks at a letter: its breaches, and, when none of them stops it, every way in which it can go.
 * `print`: for which office it is laid out.
 */
export function checkLetter(
  appeal: LiveAppeal,
  typed: TypedLetter,
  print: string | null,
  locale: Locale,
): Answer {
  const toPerson = typed.to === TO_PERSON
  const { state, address } = appeal.solidarity
  if (toPerson && (state === 'closed' || state === 'nobody'))
    return { ...nothing, refusal: 'closed' }
  const breaches = breachesIn(typed.text, appeal.guidance, toPerson ? 'person' : 'authority')
  if (!mayBeSent(breaches)) return { ...nothing, breaches }
  if (toPerson) {
    const printed = { ...asPrinted(typed, appeal), envelope: address, text: typed.text }
    const isAsked = print === TO_PERSON && address.length > 0
    return {
      ...nothing,
      breaches,
      sends: [toThePerson(typed, address)],
      letter: isAsked ? printed : null,
    }
  }
  const targets = mainTargets(appeal)
  const from = targets.find(({ id }) => id === typed.to) ?? targets[0] ?? null
  const copies = appeal.targets.flatMap(({ copyTo, email }) => (copyTo && email ? [email] : []))
  const sends = targets.map((target) =>
    sendTo(target, addressedTo(typed.text, from, target, locale), copies, appeal.title.text),
  )
  const asked = targets.find(({ id }) => id === print)
  const letter = asked && {
    ...asPrinted(typed, appeal),
    envelope: envelopeOf(asked, asked.country && countryName(asked.country, 'en')),
    text: addressedTo(typed.text, from, asked, locale),
  }
  return { ...nothing, breaches, sends, letter: letter ?? null }
}

const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

// Where an address of one's own may do harm, none is printed, whatever was typed.
const asPrinted = (typed: TypedLetter, { guidance }: LiveAppeal) => ({
  name: typed.sender.trim(),
  sender: guidance.ownAddress === 'no' ? [] : linesOf(typed.senderAddress),
})

const sendTo = (target: PublicTarget, letter: string, cc: string[], subject: string): Send => ({
  id: target.id,
  office: target.office,
  text: letter,
  mailto:
    target.email === null ? null : mailtoLink({ to: [target.email], cc, subject, body: letter }),
  email: target.email,
  web: target.web,
  phone: target.phone,
  fax: target.fax,
  printable: target.address.length > 0,
})

const toThePerson = (typed: TypedLetter, address: readonly string[]): Send => ({
  id: TO_PERSON,
  office: '',
  text: typed.text,
  mailto: null,
  email: null,
  web: null,
  phone: null,
  fax: null,
  printable: address.length > 0,
})

/** With what the composer begins: a letter to the first office, or what one may write to the person. */
export function beginning(appeal: LiveAppeal, locale: Locale, toPerson: boolean): TypedLetter {
  const [first = null] = mainTargets(appeal)
  const { solidarity } = appeal
  const nothing = { sender: '', senderAddress: '' }
  return toPerson && solidarity.text !== null
    ? { ...nothing, to: TO_PERSON, text: `${solidarity.text.text}\n` }
    : { ...nothing, to: first?.id ?? TO_PERSON, text: beginLetter(appeal, first, locale).text }
}
