// Every address that the build answers, from its own manifests, and how each is filled in.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { LOCALES } from '../../lib/i18n/locales'
import type { PlantedCase } from '../../prisma/canaries/plant-cases.testing'
import type { Planted } from '../../prisma/canaries/plant.testing'

const BUILD = path.resolve(import.meta.dirname, '..', '..', '.next')
const readJson = <T>(name: string) => JSON.parse(readFileSync(path.join(BUILD, name), 'utf8')) as T

type Route = { page: string; regex: string }

/** Routes that no address leads to, and why. */
const WITHOUT_ADDRESS: Readonly<Record<string, string>> = {
  '/_global-error': 'shown when the document of a page itself fails',
  '/_not-found': 'never reached: a page of ours stands behind every address',
}

/** Every route of the build that has an address. */
export const everyRoute = (): string[] =>
  Object.values(readJson<Record<string, string>>('app-path-routes-manifest.json')).filter(
    (route) => !(route in WITHOUT_ADDRESS),
  )

/** Tells which route answers an address; undefined: none does. */
export function routeFinder(): (address: string) => string | undefined {
  const manifest = readJson<{ staticRoutes: Route[]; dynamicRoutes: Route[] }>(
    'routes-manifest.json',
  )
  const routes = [...manifest.staticRoutes, ...manifest.dynamicRoutes].map(({ page, regex }) => ({
    page,
    pattern: new RegExp(regex),
  }))
  return (address) => {
    const [pathname = ''] = address.split('?', 1)
    const asked = pathname === '/.well-known/security.txt' ? '/security.txt' : pathname
    // Files of the build stand before every route.
    if (asked.startsWith('/_next/')) return undefined
    return routes.find(({ pattern }) => pattern.test(asked))?.page
  }
}

/** Everything that is sent to a browser beside pages: scripts, styles, fonts, and their maps if there were any. */
export const everyChunk = (): string[] =>
  readdirSync(path.join(BUILD, 'static'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(BUILD, path.join(entry.parentPath, entry.name)))
    .flatMap((file) => [
      `/_next/${file}`,
      ...(/\.(js|css)$/.test(file) ? [`/_next/${file}.map`] : []),
    ])

const FORMATS = ['rss', 'atom', 'json']

/** The addresses with which a crawl begins: what links lead to, and what none does. */
export function seedsFor({
  cases,
  publications,
  campaigns,
  tally,
  sheet,
  people,
  colleague,
  welcomeToken,
  withdrawToken,
  invalidationId,
  mail: { stopToken, confirmToken },
  appeal,
}: Planted): string[] {
  const all = Object.values(cases)
  const slugs = all.map(({ slug }) => slug)
  const inLocale = (locale: string) =>
    [
      '',
      '/cases',
      '/cases?q=Canary',
      '/countries',
      '/countries/uz',
      '/countries/uz/scorecard',
      '/countries/uz/scorecard.csv',
      '/scorecard',
      '/scorecard.csv',
      '/nowhere/at/all',
      '/my-actions',
      `/withdraw/${withdrawToken}`,
      `/follow/confirm/${confirmToken}`,
      `/follow/stop/${stopToken}`,
      ...slugs.flatMap((slug) =>
        ['', '/log', '/follow', '/messages', `/log/thanks/${withdrawToken}`].map(
          (rest) => `/cases/${slug}${rest}`,
        ),
      ),
      ...['', '/letter', '/sheet', '/sheet?size=large'].map(
        (rest) => `/cases/${cases.published.slug}/act/${appeal.slug}${rest}`,
      ),
      `/cases/${cases.published.slug}/log?appeal=${appeal.slug}`,
      `/cases/${cases.published.slug}/act/a-planted-appeal`,
      ...Object.values(publications).map((slug) => `/publications/${slug}`),
      '/campaigns',
      ...Object.values(campaigns).map((slug) => `/campaigns/${slug}`),
    ].map((rest) => `/${locale}${rest}`)
  const feeds = ['all', 'countries/uz', 'nothing', ...slugs.map((slug) => `cases/${slug}`)]
  return [
    '/',
    ...LOCALES.flatMap(inLocale),
    ...LOCALES.flatMap((locale) =>
      FORMATS.flatMap((format) => feeds.map((feed) => `/feeds/${feed}.${format}?lang=${locale}`)),
    ),
    ...LOCALES.flatMap((locale) => [
      `/api/v1/cases?lang=${locale}&q=Canary`,
      `/api/v1/lists?lang=${locale}`,
      `/api/v1/campaigns?lang=${locale}`,
      ...Object.values(campaigns).map((slug) => `/api/v1/campaigns/${slug}?lang=${locale}`),
      ...slugs.flatMap((slug) =>
        ['', '/events', '/tallies', '/outcomes', '/appeals', '/supporter-actions'].map(
          (rest) => `/api/v1/cases/${slug}${rest}?lang=${locale}`,
        ),
      ),
    ]),
    ...['/api/v1/cases?page=nothing', '/api/v1/nothing', '/problems/nothing/at-all'],
    ...['session', 'csrf', 'providers', 'nothing'].map((name) => `/api/auth/${name}`),
    ...['/robots.txt', '/sitemap.xml', '/favicon.ico', '/icon.svg', '/.well-known/security.txt'],
    ...['/healthz', '/readyz', '/problems', '/sign-in', '/sign-in/nothing'],
    `/sign-in/welcome/${welcomeToken}`,
    `/api/mail/stop/${stopToken}`,
    ...slugs.flatMap((slug) => [`/embed/cases/${slug}`, `/share/cases/${slug}`]),
    ...['', '/edit', '/close', '/preview', '/targets/new', `/targets/${appeal.targetId}`].map(
      (rest) => `/staff/cases/${cases.published.reference}/appeals/${appeal.id}${rest}`,
    ),
    ...staffSeeds(all, [colleague, ...people.map(({ id }) => id)], {
      invalidation: invalidationId,
      published: cases.published.reference,
    }),
    `/staff/cases/${cases.published.reference}/tallies/${tally}`,
    ...['', '/verify', '/sheets', `/sheets/${sheet}`].map((rest) => `/staff/desk${rest}`),
    ...['', '/new'].map((rest) => `/staff/campaigns${rest}`),
    ...Object.values(campaigns).flatMap((slug) =>
      ['', '/tallies/new', `/tallies/${tally}`].map((rest) => `/staff/campaigns/${slug}${rest}`),
    ),
  ]
}

function staffSeeds(
  cases: readonly PlantedCase[],
  users: readonly string[],
  { invalidation, published }: { invalidation: string; published: string },
): string[] {
  return [
    '/staff',
    '/staff/nothing',
    '/staff/cases',
    '/staff/cases?q=Canary',
    '/staff/cases/new',
    '/staff/users',
    '/staff/deeds',
    '/staff/deeds/invalidate',
    '/staff/deeds/invalidate?reference=nothing',
    `/staff/deeds/invalidate/${invalidation}`,
    `/staff/deeds/${published}`,
    '/staff/files',
    '/staff/files/sheets',
    '/staff/files/sheets/template',
    `/staff/files/evidence`,
    '/staff/sections',
    '/staff/sign-out',
    '/staff/drafts/discard',
    ...users.map((id) => `/staff/users/${id}`),
    ...cases.flatMap(({ reference, eventId, sourceId, fileId, entries }) => [
      ...(fileId === null ? [] : [`/staff/files/${fileId}`]),
      ...[
        '',
        '/edit',
        '/history',
        '/versions',
        '/publish',
        '/withdraw',
        '/delete',
        '/record',
        '/sources',
        '/appeals',
        '/appeals/new',
        '/events/new',
        '/tallies',
        '/tallies/new',
        `/events/${eventId}/correct`,
        `/events/${eventId}/retract`,
        `/sources/${sourceId}`,
        `/sources/${sourceId}/versions`,
        ...Object.entries(entries).map(([kind, id]) => `/record/${kind}/${id}`),
      ].map((rest) => `/staff/cases/${reference}${rest}`),
    ]),
  ]
}
