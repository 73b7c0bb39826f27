'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { describe, FieldError, FieldHint } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { countryName, isCountryCode } from '@/lib/countries/country'
import { valuesOf } from '@/lib/forms/read-form'

const MORE_ROWS = 2

type Props = { name: string; label: string; hint: ReactNode; error: ReactNode; value: string }

/** Several countries, each in a line of its own, and two empty lines for more. */
export function CountriesInput({ name, label, hint, error, value }: Props) {
  const t = useTranslations('staff.record')
  const locale = useLocale()
  const described = describe(name, { hint, error })
  const rows = [...valuesOf(value), ...Array.from({ length: MORE_ROWS }, () => '')]
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={described['aria-describedby']}
      className={cn('space-y-3', described['aria-invalid'] && 'border-s-4 border-danger ps-4')}
    >
      <legend className="font-semibold">{label}</legend>
      <FieldHint id={name}>{hint ?? t('countriesHint')}</FieldHint>
      <FieldError id={name}>{error}</FieldError>
      {rows.map((code, index) => (
        <TextInput
          key={index}
          id={`${name}-${index}`}
          name={name}
          label={t('country', { name: label, number: index + 1 })}
          list="countries"
          autoComplete="off"
          defaultValue={isCountryCode(code) ? countryName(code, locale) : code}
        />
      ))}
    </fieldset>
  )
}
