import { expect } from '@playwright/test'
import { type Answer, crawl } from './support/crawl'
import { seedsFor } from './support/every-route'
import { inside } from './support/inside'
import { type PlantedInstance, test } from './support/planted-instance'

test.describe.configure({ timeout: 900_000, mode: 'serial' })

const FOR_STAFF = /^\/(staff|sign-in|api\/auth)(\/|$)/

/**
 * What differs between two answers although nothing changed, and nothing else: the moment at which
 * it was sent (security.txt counts from it), the nonce of its scripts, the number that a payload gives to its request, and the key
 * of its form against double counting.
 */
const MASKS: readonly [RegExp, string][] = [
  [/^Expires: .*$/m, 'Expires: …'],
  [/^date: .*$/m, 'date: …'],
  [/(nonce[-=:"\\]+)[0-9a-f]{32}/g, '$1…'],
  [/"[A-Za-z0-9_-]{21}[a-z]"/g, '"…"'],
  [/((?:pageKey|name="key" value|"key")[-=:"\\]+)[0-9a-f]{32}\.[0-9a-z]+\.[0-9a-f]+/g, '$1…'],
]
const masked = (text: string) =>
  MASKS.reduce((masking, [pattern, instead]) => masking.replace(pattern, instead), text)

type Answers = Map<string, string>

/** Everything that anybody can reach, as it was answered, by address and form; or these seeds alone. */
async function everythingPublic({ vigil, planted }: PlantedInstance, only?: string[]) {
  const answers: Answers = new Map()
  const order = {
    origin: vigil.origin,
    cookie: '',
    seeds: only ?? seedsFor(planted).filter((path) => !FOR_STAFF.test(path)),
    follows: (path: string) => only === undefined && !FOR_STAFF.test(path),
  }
  await crawl(order, ({ path, form, status, headers, body }: Answer) => {
    answers.set(`${withoutMark(path)} (${form})`, masked(`${status}\n${headers}\n\n${body}`))
  })
  return answers
}

const withoutMark = (path: string) => path.replace(/[?&]_rsc(=[^&]*)?/, '')

/**
 * The addresses whose answers are not those of before. The rows of a payload come in the order in
 * which they got ready: what differs is asked for again, until it is the same or stays different.
 */
async function changedSince(before: Answers, instance: PlantedInstance): Promise<string[]> {
  const after = await everythingPublic(instance)
  for (let again = 0; again < 12; again += 1) {
    const different = addressesOf(before, after)
    if (different.length === 0) break
    const paths = [...new Set(different.map((address) => address.replace(/ \(\w+\)$/, '')))]
    for (const path of paths)
      for (const [address, answer] of await everythingPublic(instance, [path]))
        if (before.get(address) === answer) after.set(address, answer)
  }
  return addressesOf(before, after).map(
    (address) => `${address}: ${parting(before.get(address) ?? '', after.get(address) ?? '')}`,
  )
}

const addressesOf = (one: Answers, other: Answers) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (address) => one.get(address) !== other.get(address),
  )

/** Where two texts part, with what stands around. */
function parting(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return `${one.slice(Math.max(0, at - 60), at + 60)} ≠ ${other.slice(Math.max(0, at - 60), at + 60)}`
}

test('after changes of what is internal or restricted every public answer is the same, byte for byte', async ({
  instance,
}) => {
  // Messages and modules are loaded at the first reading, and come at another place in it.
  await everythingPublic(instance)
  const before = await everythingPublic(instance)
  expect(before.size).toBeGreaterThan(300)
  // What is masked is enough: two readings of the same are the same.
  expect(await changedSince(before, instance)).toEqual([])
  await inside(instance.vigil, ['whisper', JSON.stringify(instance.planted.cases.published)])
  expect(await changedSince(before, instance)).toEqual([])
})

test('a search for what is not public finds nothing, and answers as to nonsense of the same length', async ({
  instance: { vigil, planted },
}) => {
  const found = await fetch(`${vigil.origin}/api/v1/cases?q=Canary%20Published`)
  expect(await found.json()).toMatchObject({ total_records: 1 })
  const answerTo = async (address: string, words: string) => {
    const answer = await fetch(`${vigil.origin}${address}?q=${encodeURIComponent(words)}`)
    const body = await answer.text()
    const without = body.replaceAll(words, '…').replaceAll(encodeURIComponent(words), '…')
    return masked(`${answer.status}\n${without}`)
  }
  // In letters of the same kind, because the length of what is repeated is all that may differ.
  const nonsense = (words: string) => words.replaceAll(/[a-z]/g, 'x')
  const said = new Map<string, string>()
  for (const address of ['/api/v1/cases', '/en/cases'])
    for (const { place, token } of planted.canaries) {
      const same = async () => {
        const [answer, other] = [
          await answerTo(address, token),
          await answerTo(address, nonsense(token)),
        ]
        if (address.startsWith('/api')) said.set(place, answer)
        return answer === other
      }
      // Once more where the rows of a page came in another order.
      await expect.poll(same, { message: `${place} at ${address}` }).toBe(true)
    }
  for (const [place, answer] of said)
    expect([place, answer]).toEqual([place, expect.stringContaining('"total_records":0')])
})
