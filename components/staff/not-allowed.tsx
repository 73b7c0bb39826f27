import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { setStatus } from '@/lib/http/status'

/** Somebody asked for a page whose work their role does not include. Answers 403. */
export function NotAllowed({ back }: { back: string }) {
  setStatus(403)
  const t = useTranslations('staff.notAllowed')
  return (
    <>
      <PageTitle lead={t('body')}>{t('title')}</PageTitle>
      <p>
        <a href={back}>{t('back')}</a>
      </p>
    </>
  )
}
