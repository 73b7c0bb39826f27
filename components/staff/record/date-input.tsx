'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { readDate } from '@/lib/dates/natural'
import { formatPartialDate } from '@/lib/dates/words'

/**
 * A date as people write it. With JavaScript it says, while one types, how the date will read; without,
 * the page says so after saving.
 */
export function DateInput({ defaultValue, ...rest }: ComponentProps<typeof TextInput>) {
  const t = useTranslations('staff.record')
  const words = useTranslations('dates')
  const locale = useLocale()
  const [typed, setTyped] = useState(String(defaultValue ?? ''))
  const read = typed.trim() === '' ? null : readDate(typed)
  const reads = read?.ok
    ? t('reads', { date: formatPartialDate(read.value.edtf, locale, words) })
    : ''
  return (
    <div className="space-y-1">
      <TextInput
        {...rest}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        defaultValue={defaultValue}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p aria-live="polite" className="min-h-5 text-sm text-muted">
        {reads}
      </p>
    </div>
  )
}
