import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { PressNotice } from '@/lib/follows/notice'
import { casePath } from '@/lib/routes'

type Props = {
  /** `title`: null when the case is no longer public. */
  follow: { slug: string; title: string | null; following: boolean }
  notice: PressNotice | null
  submit: () => Promise<void>
}

/** What a link in a mail would end, and the button; afterwards, that it has ended. */
export function StopPage({ follow: { slug, title, following }, notice, submit }: Props) {
  const t = useTranslations('following.stop')
  const locale = useLocale()
  const about = {
    case: () => (title === null ? t('gone') : <a href={casePath(locale, slug)}>{title}</a>),
  }
  return (
    <div className="max-w-prose space-y-6">
      <PageTitle>{following ? t('title') : t('doneTitle')}</PageTitle>
      {following && notice === 'again' && <Notice kind="wrong" title={t('again')} />}
      <p>{t.rich(following ? 'question' : 'done', about)}</p>
      {following && (
        <form action={submit}>
          <Button>{t('submit')}</Button>
        </form>
      )}
    </div>
  )
}
