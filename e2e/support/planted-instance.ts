import { randomBytes } from 'node:crypto'
import { test as base } from '@playwright/test'
import type { Role } from '../../lib/auth/roles'
import { aMarker } from '../../prisma/canaries/canary.testing'
import type { Planted } from '../../prisma/canaries/plant.testing'
import { inside } from './inside'
import { type Instance, startInstance } from './instance'

/** Who asks: somebody without a session, or one of the staff. */
export type Subject = 'nobody' | Role

/** A running Vigil full of canaries, and the cookies of one of the staff in each role. */
export type PlantedInstance = {
  vigil: Instance
  planted: Planted
  cookies: ReadonlyMap<Subject, string>
}

/** Signs somebody in as the form does, without a browser. Gives the cookies. */
async function signIn(origin: string, who: { email: string; password: string }): Promise<string> {
  const cookiesOf = (answer: Response) =>
    answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '')
  const form = await fetch(`${origin}/sign-in`)
  const csrfToken = /name="csrfToken" value="([0-9a-f]+)"/.exec(await form.text())?.[1] ?? ''
  const known = cookiesOf(form)
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: known.join('; '), origin },
    body: new URLSearchParams({ ...who, csrfToken, callbackUrl: '/staff' }),
  })
  const given = cookiesOf(answer)
  if (!given.some((cookie) => cookie.includes('session-token=')))
    throw new Error(`${who.email} could not sign in: ${answer.status}`)
  return [...known, ...given].join('; ')
}

export const test = base.extend<object, { instance: PlantedInstance }>({
  instance: [
    // Playwright reads from the first parameter what a fixture needs; this one needs nothing.
    async ({}, provide) => {
      const vigil = await startInstance({
        env: {
          DEMO_DATA: 'no',
          CONTACT: 'security@example.org',
          // Mail is on, so that its pages are there; nothing in this record sends any.
          SMTP_URL: 'smtp://127.0.0.1:9',
          MAIL_FROM: 'news@example.org',
        },
      })
      const marker = aMarker([...randomBytes(12)])
      const planted = JSON.parse(await inside(vigil, ['plant', marker])) as Planted
      const cookies = new Map<Subject, string>([['nobody', '']])
      for (const { role, email, password } of planted.people)
        cookies.set(role, await signIn(vigil.origin, { email, password }))
      await provide({ vigil, planted, cookies })
      await vigil.discard()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})
