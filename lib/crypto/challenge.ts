import 'server-only'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as z from 'zod'
import type { Challenge } from '../limits/challenge'
import { keyedDigest } from './digest'

/** About a second of work for a computer, a few for an old telephone; one derivation for us. */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 200, keyPrefix: '000' } as const
const MINUTES = 15
const LONGEST = 4_000

const secret = () => keyedDigest('proof_of_work', 'challenge')

/** A piece of work for the form with this key alone. Nothing is stored of it. */
export const newChallenge = (formKey: string, now: Date): Promise<Challenge> =>
  createChallenge({
    ...WORK,
    deriveKey,
    data: { key: formKey },
    expiresAt: new Date(now.getTime() + MINUTES * 60_000),
    hmacSignatureSecret: secret(),
  })

const proof = z.object({
  challenge: z.object({
    signature: z.string(),
    parameters: z.looseObject({
      algorithm: z.literal(WORK.algorithm),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(WORK.cost),
      keyLength: z.literal(32),
      keyPrefix: z.literal(WORK.keyPrefix),
      expiresAt: z.number(),
      data: z.object({ key: z.string() }),
    }),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

/** Whether what a form sent is the finished work for its own key. A key counts once, and so does the work. */
export async function isSolved(sent: string, formKey: string): Promise<boolean> {
  const read = proof.safeParse(jsonOf(sent))
  if (!read.success || read.data.challenge.parameters.data.key !== formKey) return false
  const { challenge, solution } = read.data
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secret(),
  })
  return verified
}

function jsonOf(text: string): unknown {
  if (text === '' || text.length > LONGEST) return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
