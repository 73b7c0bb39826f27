import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { FollowPage } from '@/components/follows/follow-page'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { env } from '@/lib/env'
import { isMailOn } from '@/lib/mail/settings'
import { followPath } from '@/lib/routes'
import { pageMetadata } from '../../../page-metadata'
import { fateOf } from '../fate'
import { readCase } from '../read-case'
import { submitFollow } from './actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ asked?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  if (!isMailOn(env)) return missingMetadata('missing')
  const found = await readCase(slug, locale)
  if (found === 'away' || found.kind !== 'found') return missingMetadata(fateOf(found))
  const t = await getTranslations('following.form')
  const name = found.value.title.text
  return pageMetadata({
    locale,
    path: (other) => followPath(other, found.value.slug),
    title: t('metaTitle', { name }),
    description: t('metaDescription', { name }),
  })
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, { asked }, locale] = await Promise.all([params, searchParams, getLocale()])
  // Without mail there is no such page.
  if (!isMailOn(env)) return <Missing />
  const found = await readCase(slug, locale)
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind === 'moved') permanentRedirect(followPath(locale, found.slug))
  return (
    <FollowPage
      caseRecord={found.value}
      submit={submitFollow.bind(null, locale, found.value.slug)}
      asked={asked !== undefined}
    />
  )
}
