'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { describe, FieldError, FieldHint } from '@/components/ui/field'
import { type Option, Select } from '@/components/ui/select'
import type { CountryRow } from '@/lib/cases/case-form'

const MORE_ROWS = 2

type Props = {
  name: string
  label: string
  hint: ReactNode
  error: ReactNode
  rows: CountryRow[]
  countries: Option[]
  roles: Option[]
}

/** The countries of a case with their roles, and two empty rows for more. */
export function CountryRows({ name, label, hint, error, rows, countries, roles }: Props) {
  const t = useTranslations('staff.edit')
  const described = describe(name, { hint, error })
  const all = [...rows, ...Array.from({ length: MORE_ROWS }, () => ({ code: '', role: 'harm' }))]
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={described['aria-describedby']}
      className={cn('space-y-3', described['aria-invalid'] && 'border-s-4 border-danger ps-4')}
    >
      <legend className="font-semibold">{label}</legend>
      <FieldHint id={name}>{hint}</FieldHint>
      <FieldError id={name}>{error}</FieldError>
      {all.map(({ code, role }, index) => (
        <div key={index} className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <Select
            name={`country.${index}`}
            label={t('country', { number: index + 1 })}
            options={countries}
            empty=""
            defaultValue={code}
          />
          <Select
            name={`role.${index}`}
            label={t('countryRole', { number: index + 1 })}
            options={roles}
            defaultValue={role}
          />
        </div>
      ))}
    </fieldset>
  )
}
