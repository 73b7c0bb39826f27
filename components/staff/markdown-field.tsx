'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { Markdown } from '@/components/text/markdown'
import { Textarea } from '@/components/ui/textarea'

/**
 * A longer text, and below it how it will read. Without JavaScript it shows the text as it was when
 * the page was made.
 */
export function MarkdownField({ hint, defaultValue, ...rest }: ComponentProps<typeof Textarea>) {
  const t = useTranslations('staff.markdown')
  const [typed, setTyped] = useState(String(defaultValue ?? ''))
  return (
    <div className="space-y-2">
      <Textarea
        {...rest}
        hint={
          <>
            {hint} {t('hint')}
          </>
        }
        defaultValue={defaultValue}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <details className="rounded-md border border-line px-4">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('preview')}</summary>
        <div dir="auto" className="max-w-prose space-y-3 pb-4">
          {typed.trim() === '' ? (
            <p className="text-muted">{t('nothing')}</p>
          ) : (
            <Markdown text={typed} />
          )}
        </div>
      </details>
    </div>
  )
}
