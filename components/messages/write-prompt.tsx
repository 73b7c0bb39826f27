import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { lettersFor } from '@/lib/cases/liberty'
import type { PublicCase } from '@/lib/cases/public-case'
import { logPath } from '@/lib/routes'

/** What a reader can do: log what was sent; and no more letters once nobody is left to write to. */
export function WritePrompt({ caseRecord: { people, slug } }: { caseRecord: PublicCase }) {
  const t = useTranslations('cases.messages')
  const locale = useLocale()
  const letters = lettersFor(people.map((person) => person.status?.status ?? null))
  const log = logPath(locale, slug)
  if (letters === 'wanted') {
    return (
      <div className="space-y-3 print:hidden">
        <p>{t('writeNote')}</p>
        <ButtonLink href={log}>{t('write')}</ButtonLink>
      </div>
    )
  }
  return (
    <Notice title={t(`${letters}Title`)}>
      <p>{t(`${letters}Note`, { count: people.length })}</p>
      <p className="print:hidden">
        <a href={log}>{t(`${letters}Log`)}</a>
      </p>
    </Notice>
  )
}
