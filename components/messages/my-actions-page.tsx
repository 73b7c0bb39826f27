import { useLocale, useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { CHANNELS, MESSAGE_KINDS } from '@/lib/messages/vocabulary'
import { MyActions } from './my-actions'
import { channelWords } from './words'

const TEXTS = [
  'without',
  'empty',
  'takeBack',
  'forget',
  'forgetAll',
  'sure',
  'yes',
  'no',
  'forgotten',
  'many',
] as const

/** What somebody logged, as this device remembers it. Without JavaScript it says how to do without. */
export function MyActionsPage() {
  const t = useTranslations('fair.mine')
  const kinds = useTranslations('logging.form.kinds')
  const words = useTranslations('words')
  const locale = useLocale()
  const record = <Key extends string>(keys: readonly Key[], textOf: (key: Key) => string) =>
    Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Record<Key, string>
  return (
    <div className="max-w-prose space-y-6">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <MyActions
        locale={locale}
        words={{
          texts: record(TEXTS, (key) => t(key)),
          kinds: record(MESSAGE_KINDS, (kind) => kinds(kind)),
          channels: record(CHANNELS, (channel) => words(channelWords[channel])),
        }}
      />
      <p className="text-muted">{t('afterwards')}</p>
    </div>
  )
}
