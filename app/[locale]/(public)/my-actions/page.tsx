import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyActionsPage } from '@/components/messages/my-actions-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fair.mine')
  return { title: t('metaTitle'), robots: { index: false, follow: false } }
}

export default function Page() {
  return <MyActionsPage />
}
