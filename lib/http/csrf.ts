import { randomBytes } from 'node:crypto'
import type { NextRequest, NextResponse } from 'next/server'
import { sameText, sha256 } from '../crypto/digest'
import { env } from '../env'

// next-auth's own rules: the cookie is `token|sha256(token + secret)`, and its name tells whether
// people come over https. A page cannot set a cookie, so the proxy does.
const isSecure = () => env.NEXTAUTH_URL.startsWith('https:')
const cookieName = () => `${isSecure() ? '__Host-' : ''}next-auth.csrf-token`
const proofOf = (token: string) => sha256(`${token}${env.NEXTAUTH_SECRET}`)

/** The token in a visitor's cookie; null when there is none, or it is not of our making. */
export function csrfTokenOf(request: NextRequest): string | null {
  const [token = '', proof = ''] = (request.cookies.get(cookieName())?.value ?? '').split('|')
  return token !== '' && sameText(proof, proofOf(token)) ? token : null
}

export const newCsrfToken = () => randomBytes(32).toString('hex')

/** Gives the browser the cookie that belongs to a token. */
export function setCsrfCookie(response: NextResponse, token: string): void {
  response.cookies.set(cookieName(), `${token}|${proofOf(token)}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
  })
}
