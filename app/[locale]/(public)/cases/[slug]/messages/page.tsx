import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { LedgerPage } from '@/components/messages/ledger-page'
import { unlessAway } from '@/lib/http/away'
import { getPublicLedger } from '@/lib/messages/queries'
import { messagesPath } from '@/lib/routes'
import { pageMetadata } from '../../../page-metadata'
import { fateOf } from '../fate'
import { readCase } from '../read-case'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCase(slug, locale)
  if (found === 'away' || found.kind !== 'found') return missingMetadata(fateOf(found))
  const t = await getTranslations('messages-ledger')
  const name = found.value.title.text
  return pageMetadata({
    locale,
    path: (other) => messagesPath(other, found.value.slug),
    title: t('metaTitle', { name }),
    description: t('metaDescription', { name }),
  })
}

export default async function Page({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCase(slug, locale)
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind === 'moved') permanentRedirect(messagesPath(locale, found.slug))
  const ledger = await unlessAway(() => getPublicLedger(found.value.caseId, locale))
  if (ledger === 'away') return <Away />
  return <LedgerPage caseRecord={found.value} ledger={ledger} />
}
