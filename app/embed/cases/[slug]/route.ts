import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { embedCase, embedNotice } from '@/lib/embed/document'
import { env } from '@/lib/env'
import { begin } from '@/lib/http/response-store'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { actPath, casePath, embedPath, picturePath } from '@/lib/routes'
import { readBrief } from '../../brief'

const INSTEAD = {
  missing: { words: 'missing', status: 404 },
  withdrawn: { words: 'gone', status: 410 },
  away: { words: 'away', status: 503 },
} as const

/**
 * A case for a frame on another site: /embed/cases/{slug}; ?lang= chooses the language. It sets no
 * cookie, has no form and no script, and reads what is public now.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/embed/cases/[slug]'>,
): Promise<Response> {
  begin()
  const { slug } = await params
  const asked = request.nextUrl.searchParams.get('lang') ?? DEFAULT_LOCALE
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const found = isLocale(asked) ? await readBrief(slug, locale) : ({ kind: 'missing' } as const)
  if (found.kind === 'moved')
    return new Response(null, {
      status: 308,
      headers: { location: embedPath(locale, found.slug), 'cache-control': 'no-store' },
    })
  if (found.kind !== 'found') {
    const { words, status } = INSTEAD[found.kind]
    const t = await getTranslations({ locale, namespace: 'errors' })
    return answer(
      embedNotice(locale, { title: t(`${words}.title`), body: t(`${words}.body`) }),
      status,
    )
  }
  const t = await getTranslations({ locale, namespace: 'photographs' })
  const appeals = await getTranslations({ locale, namespace: 'appeals' })
  const { photograph } = found.brief
  const { appeal } = found
  const absolute = (path: string) => new URL(path, env.PUBLIC_ORIGIN).href
  return answer(
    embedCase(found.brief, {
      more: t('more'),
      page: absolute(casePath(locale, slug)),
      byline:
        photograph === null
          ? ''
          : t('byline', { credit: photograph.credit, licence: photograph.licence }),
      appeal:
        appeal &&
        (appeal.kind === 'live'
          ? {
              text: appeals('embed.act', { title: appeal.title.text }),
              href: absolute(actPath(locale, slug, appeal.slug)),
            }
          : { text: appeals('stopped.title'), href: null }),
      picture: picturePath,
    }),
    200,
  )
}

const answer = (document: string, status: number) =>
  new Response(document, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': status === 200 ? 'no-cache' : 'no-store',
    },
  })
