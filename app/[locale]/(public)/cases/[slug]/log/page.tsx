import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { LogPage } from '@/components/messages/log-page'
import { newFormKey } from '@/lib/crypto/form-key'
import { env } from '@/lib/env'
import { isMailOn } from '@/lib/mail/settings'
import { getPublicAppeal } from '@/lib/appeals/queries'
import { unlessAway } from '@/lib/http/away'
import { logPath } from '@/lib/routes'
import { pageMetadata } from '../../../page-metadata'
import { fateOf } from '../fate'
import { readCase } from '../read-case'
import { submitLog } from './actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCase(slug, locale)
  if (found === 'away' || found.kind !== 'found') return missingMetadata(fateOf(found))
  const t = await getTranslations('logging.page')
  const name = found.value.title.text
  return pageMetadata({
    locale,
    path: (other) => logPath(other, found.value.slug),
    title: t('metaTitle', { name }),
    description: t('metaDescription', { name }),
  })
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCase(slug, locale)
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind === 'moved') permanentRedirect(logPath(locale, found.slug))
  const now = new Date()
  const { appeal: asked } = await searchParams
  const appeal =
    typeof asked === 'string'
      ? await unlessAway(async () => ({
          found: await getPublicAppeal(found.value.caseId, asked, locale, now),
        }))
      : null
  if (appeal === 'away') return <Away />
  return (
    <LogPage
      caseRecord={found.value}
      appeal={appeal?.found ?? null}
      submit={submitLog.bind(null, locale, found.value.slug)}
      // One key for each rendering of the form; the page is cached nowhere.
      pageKey={newFormKey(now)}
      byMail={isMailOn(env)}
      today={now.toISOString().slice(0, 10)}
    />
  )
}
