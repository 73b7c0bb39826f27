import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { ROLES } from '../lib/auth/roles'
import { dressesOf, finderOf } from '../prisma/canaries/canary.testing'
import { seenFrom } from '../prisma/canaries/columns.testing'
import { type Answer, crawl } from './support/crawl'
import { everyChunk, everyRoute, routeFinder, seedsFor } from './support/every-route'
import { type PlantedInstance, type Subject, test } from './support/planted-instance'

test.describe.configure({ timeout: 900_000, mode: 'serial' })

const SUBJECTS: readonly Subject[] = ['nobody', ...ROLES]
// The pages for everybody are the same for staff: of those that are translated they are asked for one.
const OTHER_LANGUAGE = /^\/(fr|es|ru|uz|ar)(\/|$)|[?&]lang=(fr|es|ru|uz|ar)/

/** Whether somebody may be told what stands in a place. */
function maySee(subject: Subject, place: string): boolean {
  const from = seenFrom(place)
  if (from === 'nobody' || subject === 'nobody') return false
  return ROLES.indexOf(subject) >= ROLES.indexOf(from)
}

/** Whether an address is the first to open a form for something new of this kind: it is empty in every case. */
function firstForms(): (path: string) => boolean {
  const opened = new Set<string>()
  return (path) => {
    const [, kind] = /\/record\?add=(\w+)/.exec(path) ?? []
    if (kind === undefined) return true
    if (opened.has(kind)) return false
    opened.add(kind)
    return true
  }
}

type Found = { place: string; subject: Subject; path: string; form: Answer['form'] }
type Crawled = { answers: number; routes: Map<string, Set<number>>; found: Found[] }

/** Crawls all that somebody can reach, and says which canaries came out where. */
async function crawlAs(subject: Subject, { vigil, planted, cookies }: PlantedInstance) {
  const find = finderOf(planted.marker, planted.canaries)
  const routeOf = routeFinder()
  const crawled: Crawled = { answers: 0, routes: new Map(), found: [] }
  const isTheirs = (path: string) => subject === 'nobody' || !OTHER_LANGUAGE.test(path)
  const isFirst = firstForms()
  const seeds = seedsFor(planted).filter(isTheirs)
  const order = {
    origin: vigil.origin,
    cookie: cookies.get(subject) ?? '',
    payloadOnce: true,
    seeds: subject === 'nobody' ? [...seeds, ...everyChunk()] : seeds,
    follows: (path: string) => isTheirs(path) && !path.startsWith('/api/auth/') && isFirst(path),
  }
  await crawl(order, (answer) => {
    const { path, form, status, headers, body } = answer
    crawled.answers += 1
    const route = routeOf(path)
    // What the router is told first, that it should ask elsewhere, is no answer yet.
    if (route && form === 'page')
      crawled.routes.set(route, (crawled.routes.get(route) ?? new Set()).add(status))
    for (const place of find(`${headers}\n\n${body}`))
      crawled.found.push({ place, subject, path, form })
  })
  return crawled
}

let crawls: ReadonlyMap<Subject, Crawled>

test('whatever anybody asks for, nobody is told what their role may not know', async ({
  instance,
}) => {
  const done = new Map<Subject, Crawled>()
  for (const subject of SUBJECTS) done.set(subject, await crawlAs(subject, instance))
  crawls = done
  const leaks = [...done.values()]
    .flatMap(({ found }) => found)
    .filter(({ subject, place }) => !maySee(subject, place))
    .map(({ subject, place, path, form }) => `${subject} is told ${place} at ${path} (${form})`)
  expect(leaks).toEqual([])
})

test('every route of the build was asked for, and answered well at least once', () => {
  const statuses = new Map<string, Set<number>>()
  for (const { routes } of crawls.values())
    for (const [route, seen] of routes)
      statuses.set(route, new Set([...(statuses.get(route) ?? []), ...seen]))
  expect(everyRoute().filter((route) => !statuses.has(route))).toEqual([])
  const neverWell = [...statuses].filter(([, seen]) => !seen.has(200))
  expect(neverWell.map(([route]) => route).sort()).toEqual(NEVER_WELL)
  expect([...statuses].filter(([, seen]) => [...seen].some((status) => status >= 500))).toEqual([])
})

/** Routes whose every answer to a GET is that there is nothing, or that something is sent here. */
const NEVER_WELL = [
  '/[locale]/[...rest]',
  '/api/mail/stop/[token]',
  '/api/v1/[...rest]',
  '/api/v1/cases/[slug]/supporter-actions',
  '/problems/[...rest]',
  '/sign-in/[...rest]',
  '/staff/[...rest]',
  '/staff/campaigns/[slug]/tallies/[id]',
  '/staff/drafts/discard',
  '/staff/files',
  '/staff/files/evidence',
  '/staff/files/photographs',
  '/staff/files/sheets',
  '/staff/sign-out',
]

test('the crawl is not blind: staff are told what is for them, each role what it may know', () => {
  const told = (subject: Subject) =>
    new Set((crawls.get(subject)?.found ?? []).map(({ place }) => place))
  expect([...told('nobody')]).toEqual([])
  for (const subject of ['viewer', 'campaigner', 'editor', 'admin'] as const)
    expect([...told(subject)]).toEqual(expect.arrayContaining(TOLD_TO_STAFF))
  for (const subject of ['campaigner', 'editor', 'admin'] as const)
    expect([...told(subject)]).toEqual(expect.arrayContaining(TOLD_FROM_CAMPAIGNER))
  expect([...told('admin')]).toContain('User.email')
  const forms = new Set((crawls.get('editor')?.found ?? []).map(({ form }) => form))
  expect(forms).toEqual(new Set(['page', 'payload']))
})

const TOLD_TO_STAFF = [
  'Case.internalNote',
  'CaseEvent.correctReason',
  'CaseEvent.retractReason',
  'internal CaseEvent.text',
  'retracted CaseEvent.text',
  'draft Case.title',
  'draft Case.summary',
  'draft Appeal.title',
  'draft Appeal.background',
  'withdrawn Case.title',
  'Detention.whereInside',
  'Proceeding.judge',
  'Proceeding.caseNumber',
  'Source.note',
  'Citation.locator',
  'Citation.quote',
  'AuditEntry.detail',
  'AuditEntry.actorName',
  'User.name',
]
const TOLD_FROM_CAMPAIGNER = [
  'confidential Source.title',
  'confidential Source.publisher',
  'confidential Source.note',
  'confidential Citation.quote',
  'StoredFile.sha256',
  'StoredFile bytes',
]

test('a leak would be found: in a page, a payload, a header, a redirect, in every dress', async () => {
  const marker = 'zqcfindmeplease'
  const token = `${marker}-a-leak-qz`
  const { exact, folded } = dressesOf(token)
  const dresses = [...exact, ...folded.filter((dress) => !dress.includes('\0'))]
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const [, how = '', number = ''] = pathname.split('/')
    const dress = dresses[Number(number)] ?? ''
    if (how === 'body') response.end(`<p>${dress}</p>`)
    else if (how === 'header') response.setHeader('x-told', dress).end()
    else if (how === 'redirect') response.writeHead(302, { location: `/gone?${dress}` }).end()
    else if (how === 'payload' && request.headers.rsc === undefined)
      response.setHeader('content-type', 'text/html').end('nothing here')
    else if (how === 'payload' && !request.url?.includes('_rsc'))
      response.writeHead(307, { location: `${pathname}?_rsc=1` }).end()
    else if (how === 'payload') response.end(`1:${dress}`)
    else if (how === 'linked') response.end(`<a href="/body/${number}">on</a>`)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const find = finderOf(marker, [{ place: 'a leak', token }])
  const finds = async (seed: string) => {
    const found: string[] = []
    const order = { origin, cookie: '', seeds: [seed], follows: () => true }
    await crawl(order, ({ headers, body }) => found.push(...find(`${headers}\n\n${body}`)))
    return found.includes('a leak')
  }
  try {
    for (const how of ['body', 'header', 'redirect', 'payload', 'linked'])
      for (const number of dresses.keys())
        expect([how, dresses[number], await finds(`/${how}/${number}`)]).toEqual([
          how,
          dresses[number],
          true,
        ])
  } finally {
    server.close()
  }
})
