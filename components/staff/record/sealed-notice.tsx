import { useFormatter, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { RevealStanding } from '@/lib/clearance/clearance'

/** Says who may have sealed values opened, and whom to ask. */
export function SealedNotice({
  standing,
  admins,
}: {
  standing: RevealStanding
  /** The names of those who give clearance. */
  admins: readonly string[]
}) {
  const t = useTranslations('clearance.reveal')
  const format = useFormatter()
  switch (standing) {
    case 'may':
      return <Notice>{t('may')}</Notice>
    case 'ask':
      return <Notice>{t('ask', { names: format.list(admins, { type: 'disjunction' }) })}</Notice>
    case 'never':
      return <Notice>{t('never')}</Notice>
  }
}
