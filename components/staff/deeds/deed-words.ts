import { useLocale, useTranslations } from 'next-intl'
import { channelWords, messageKindWords } from '@/components/messages/words'
import { formatPartialDate } from '@/lib/dates/words'
import type { HeldDeed } from '@/lib/deeds/held'

type Named = Pick<HeldDeed, 'kind' | 'channel' | 'date' | 'quantity'>

/** A deed in one line: what, how, when and how many. */
export function useDeedWords() {
  const t = useTranslations('deeds')
  const words = useTranslations('words')
  const dates = useTranslations('dates')
  const locale = useLocale()
  return ({ kind, channel, date, quantity }: Named) =>
    t('deed', {
      kind: words(messageKindWords[kind]),
      channel: words(channelWords[channel]),
      date: formatPartialDate(date, locale, dates),
      count: quantity,
    })
}
