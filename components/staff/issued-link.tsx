'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { IssuedLink } from '@/lib/auth/invite-form'

/** A one-time link, to be copied now. */
export function IssuedLinkNotice({ link }: { link: IssuedLink }) {
  const t = useTranslations('staff.users')
  const format = useFormatter()
  const until = format.dateTime(new Date(link.expiresAt), { dateStyle: 'long', timeStyle: 'long' })
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
