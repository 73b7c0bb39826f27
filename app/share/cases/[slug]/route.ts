import type { NextRequest } from 'next/server'
import { readBrief } from '@/app/embed/brief'
import type { PublicPhotograph } from '@/lib/cases/public-case'
import { begin } from '@/lib/http/response-store'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { getPublicPicture } from '@/lib/pictures/queries'
import { drawShareImage } from '@/lib/pictures/share-image'
import { sharePath } from '@/lib/routes'
import { StorageTrouble } from '@/lib/storage/storage'

const STATUS = { missing: 404, withdrawn: 410, away: 503 } as const

/** The picture beside a shared link to a case: /share/cases/{slug}; ?lang= chooses the language. Drawn anew from what is public now. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/share/cases/[slug]'>,
): Promise<Response> {
  begin()
  const { slug } = await params
  const locale = request.nextUrl.searchParams.get('lang') ?? DEFAULT_LOCALE
  if (!isLocale(locale)) return nothing(404)
  const found = await readBrief(slug, locale)
  if (found.kind === 'moved')
    return new Response(null, {
      status: 308,
      headers: { location: sharePath(locale, found.slug), 'cache-control': 'no-store' },
    })
  if (found.kind !== 'found') return nothing(STATUS[found.kind])
  const { brief } = found
  const image = await drawShareImage(brief, await photoOf(brief.photograph))
  return new Response(Buffer.from(image), {
    headers: {
      'content-type': 'image/png',
      // As long as the edge keeps a page, so that a storm of shares draws it once a second.
      'cache-control': 'public, max-age=1',
    },
  })
}

const nothing = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** A size that fills its part of the picture. Without a photograph, or without the storage, there are words alone. */
async function photoOf(photograph: PublicPhotograph | null): Promise<Buffer | null> {
  const variants = photograph?.variants ?? []
  const fitting = variants.find(({ width, height }) => width >= 440 && height >= 630)
  const name = (fitting ?? variants.at(-1))?.name
  if (name === undefined) return null
  try {
    return (await getPublicPicture(name))?.bytes ?? null
  } catch (error) {
    if (error instanceof StorageTrouble) return null
    throw error
  }
}
