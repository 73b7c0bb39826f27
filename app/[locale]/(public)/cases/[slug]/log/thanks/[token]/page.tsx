import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Away, Missing } from '@/components/layout/missing'
import { canBeTakenBack } from '@/components/messages/deed'
import { RememberDeed } from '@/components/messages/remember-deed'
import { ThanksPage } from '@/components/messages/thanks-page'
import { env } from '@/lib/env'
import { myActionsPath, thanksPath, withdrawPath } from '@/lib/routes'
import { readDeed } from '../../../../../read-deed'

type Props = { params: Promise<{ slug: string; token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('logging.thanks')
  return { title: t('metaTitle'), robots: { index: false, follow: false } }
}

export default async function Page({ params }: Props) {
  const [{ slug, token }, locale] = await Promise.all([params, getLocale()])
  const deed = await readDeed(token)
  if (deed === 'away') return <Away />
  if (deed === 'missing') return <Missing />
  if (deed.slug !== slug) permanentRedirect(thanksPath(locale, deed.slug, token))
  const link = new URL(withdrawPath(locale, token), env.PUBLIC_ORIGIN).href
  const t = await getTranslations('fair.remember')
  const { kind, channel, date, quantity } = deed
  const words = {
    title: t('title'),
    intro: t('intro'),
    submit: t('submit'),
    done: t('done'),
    failed: t('failed'),
    list: t('list'),
  }
  return (
    <ThanksPage deed={deed} withdrawLink={link}>
      {canBeTakenBack(deed) && (
        <RememberDeed
          deed={{ token, slug, title: deed.title ?? slug, kind, channel, date, quantity }}
          words={words}
          listPath={myActionsPath(locale)}
        />
      )}
    </ThanksPage>
  )
}
