'use client'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { describe, FieldError, FieldHint } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { fromLinksText } from '@/lib/cases/event-links'
import type { EventPartProps } from './event-part'

const MORE_ROWS = 2

/** How an entry belongs to others of its case, and two empty rows for more. */
export function LinkRows({ state: { fields }, field, choices, labels }: EventPartProps) {
  const t = useTranslations('staff')
  const { name, hint, error } = field('links', t('event.linksHint'))
  const described = describe(name, { hint, error })
  if (choices.entries.length === 0) return null
  const rows = fromLinksText(fields.links ?? '')
  const all = [...rows, ...Array.from({ length: MORE_ROWS }, () => ({ to: '', kind: 'follows' }))]
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={described['aria-describedby']}
      className={cn('space-y-3', described['aria-invalid'] && 'border-s-4 border-danger ps-4')}
    >
      <legend className="font-semibold">{labels.links}</legend>
      <FieldHint id={name}>{hint}</FieldHint>
      <FieldError id={name}>{error}</FieldError>
      {all.map(({ to, kind }, index) => (
        <div key={index} className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <Select
            name={`linkKind.${index}`}
            label={t('event.linkKind', { number: index + 1 })}
            options={choices.linkKinds}
            defaultValue={kind}
          />
          <Select
            name={`linkTo.${index}`}
            label={t('event.linkTo', { number: index + 1 })}
            options={choices.entries}
            empty=""
            defaultValue={to}
          />
        </div>
      ))}
    </fieldset>
  )
}
