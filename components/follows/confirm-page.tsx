import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { Waiting } from '@/lib/confirmations/waiting'
import type { PressNotice } from '@/lib/follows/notice'
import { casesPath } from '@/lib/routes'

type Props = {
  waiting: readonly Waiting[]
  notice: PressNotice | null
  submit: (form: FormData) => Promise<void>
}

/** What a link in a mail would confirm, each with its tick, and the button. */
export function ConfirmPage({ waiting, notice, submit }: Props) {
  const t = useTranslations('following.confirm')
  const locale = useLocale()
  if (waiting.length === 0)
    return (
      <div className="max-w-prose space-y-6">
        <PageTitle>{notice === 'done' ? t('doneTitle') : t('noneTitle')}</PageTitle>
        <p>{t('none')}</p>
        <p>
          <a href={casesPath(locale)}>{t('home')}</a>
        </p>
      </div>
    )
  return (
    <div className="max-w-prose space-y-6">
      <PageTitle>{t('title')}</PageTitle>
      {notice === 'done' && <Notice kind="done" title={t('doneTitle')} />}
      {notice === 'again' && <Notice kind="wrong" title={t('again')} />}
      <p>{t('intro')}</p>
      <form action={submit} className="space-y-6">
        <fieldset className="space-y-1">
          <legend className="font-semibold">{t('legend')}</legend>
          {waiting.map((item) => (
            <Choice key={item.id} item={item} />
          ))}
        </fieldset>
        <Button>{t('submit')}</Button>
      </form>
    </div>
  )
}

function Choice({ item }: { item: Waiting }) {
  const t = useTranslations('following.confirm')
  const said =
    item.kind === 'follow'
      ? t('follow', { name: item.title })
      : t('deed', { name: item.title, count: item.quantity })
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        name="item"
        value={item.id}
        defaultChecked
        className="size-5 shrink-0 accent-accent"
      />
      <span>{said}</span>
    </label>
  )
}
