import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import { Day } from '@/components/cases/when'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { WithdrawalNotice } from '@/lib/messages/withdrawal-notice'
import { casePath } from '@/lib/routes'
import { canBeTakenBack, type Deed } from './deed'
import { channelWords } from './words'

/** What a withdrawal link would take back, and the button; afterwards, that it is taken back. */
export function WithdrawPage({
  deed,
  notice,
  submit,
}: {
  deed: Deed
  notice: WithdrawalNotice | null
  submit: () => Promise<void>
}) {
  const t = useTranslations('logging.withdraw')
  const taken = deed.state === 'withdrawn'
  const title = !taken ? t('title') : notice === 'done' ? t('doneTitle') : t('alreadyTitle')
  return (
    <div className="max-w-prose space-y-6">
      <PageTitle>{title}</PageTitle>
      {!taken && notice === 'again' && <Notice kind="wrong" title={t('again')} />}
      <p>{t('intro')}</p>
      <DeedFacts deed={deed} />
      {canBeTakenBack(deed) ? <TakeBack submit={submit} /> : !taken && <p>{t('notCounting')}</p>}
      {taken && deed.total !== null && (
        <p className="text-lg">{t('total', { total: deed.total })}</p>
      )}
    </div>
  )
}

function TakeBack({ submit }: { submit: () => Promise<void> }) {
  const t = useTranslations('logging.withdraw')
  return (
    <form action={submit} className="space-y-4">
      <p>{t('question')}</p>
      <Button>{t('submit')}</Button>
    </form>
  )
}

function DeedFacts({ deed }: { deed: Deed }) {
  const t = useTranslations('logging.withdraw')
  const kinds = useTranslations('logging.form.kinds')
  const words = useTranslations('words')
  const locale = useLocale()
  return (
    <Facts>
      <Fact name={t('case')}>
        {deed.title === null ? (
          t('noLongerPublic')
        ) : (
          <a href={casePath(locale, deed.slug)}>{deed.title}</a>
        )}
      </Fact>
      <Fact name={t('kind')}>{kinds(deed.kind)}</Fact>
      <Fact name={t('channel')}>{words(channelWords[deed.channel])}</Fact>
      <Fact name={t('date')}>
        <Day of={deed.date} />
      </Fact>
      <Fact name={t('quantity')}>{deed.quantity}</Fact>
    </Facts>
  )
}
