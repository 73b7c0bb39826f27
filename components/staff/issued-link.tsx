'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { IssuedLink } from '@/lib/auth/invite-form'
import { momentWords } from './moment-words'

/** A one-time link, to be copied now. */
export function IssuedLinkNotice({ link }: { link: IssuedLink }) {
  const t = useTranslations('staff.users')
  const until = momentWords(new Date(link.expiresAt), useLocale())
  return (
    <Notice kind="done" title={t('linkTitle', { name: link.name })}>
      <p>{t('linkBody', { until })}</p>
      <TextInput
        name="link"
        label={t('link')}
        dir="ltr"
        readOnly
        value={link.address}
        autoComplete="off"
      />
    </Notice>
  )
}
