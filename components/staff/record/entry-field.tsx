'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { countryName, isCountryCode } from '@/lib/countries/country'
import { valuesOf } from '@/lib/forms/read-form'
import { LISTS, choiceKey } from '@/lib/record/choices'
import type { Field } from '@/lib/record/field'
import { Checks } from '../checks'
import type { FieldProps } from '../use-fields'
import { CountriesInput } from './countries-input'
import { DateInput } from './date-input'
import type { EntryChoices } from './entry-choices'

type Props = {
  field: Field
  /** Its name, hint and error. */
  said: FieldProps
  label: string
  value: string
  choices: EntryChoices
}

/** The control for one field of an entry, by its type. */
export function EntryField({ field, said, label, value, choices }: Props) {
  const t = useTranslations('staff')
  const words = useTranslations('words')
  const optional = isOptional(field) ? t('form.optional') : undefined
  const common = { ...said, label, optional }
  const locale = useLocale()
  switch (field.type) {
    case 'text':
    case 'words':
      return <Textarea {...common} rows={3} defaultValue={value} />
    case 'date':
    case 'day':
      return <DateInput {...common} defaultValue={value} />
    case 'choice':
      return (
        <Select
          {...common}
          options={optionsOf(field.list, (code) => words(choiceKey(field.list, code)))}
          empty={field.or === undefined ? t('form.choose') : undefined}
          defaultValue={value === '' ? field.or : value}
        />
      )
    case 'choices':
      return (
        <Checks
          {...said}
          label={label}
          choices={optionsOf(field.list, (code) => words(choiceKey(field.list, code)))}
          chosen={valuesOf(value)}
        />
      )
    case 'flag':
      return (
        <Checks
          {...said}
          label={<span className="sr-only">{label}</span>}
          choices={[{ value: 'yes', label }]}
          chosen={value === '' ? [] : ['yes']}
        />
      )
    case 'number':
      return <TextInput {...common} inputMode="numeric" autoComplete="off" defaultValue={value} />
    case 'country':
      return (
        <TextInput
          {...common}
          list="countries"
          autoComplete="off"
          defaultValue={isCountryCode(value) ? countryName(value, locale) : value}
        />
      )
    case 'countries':
      return <CountriesInput {...said} label={label} value={value} />
    case 'language':
      return <TextInput {...common} list="languages" autoComplete="off" defaultValue={value} />
    case 'zone':
      return <TextInput {...common} list="zones" dir="ltr" defaultValue={value} />
    case 'moment':
      return <TextInput {...common} type="datetime-local" defaultValue={value} />
    case 'address':
      return <TextInput {...common} type="url" dir="ltr" defaultValue={value} />
    case 'link':
      return (
        <Select {...common} options={choices.links[field.to] ?? []} empty="" defaultValue={value} />
      )
    case 'line':
      return <TextInput {...common} defaultValue={value} />
  }
}

const isOptional = (field: Field) =>
  field.type !== 'moment' &&
  field.type !== 'zone' &&
  !('required' in field && field.required) &&
  !(field.type === 'choice')

const optionsOf = (list: keyof typeof LISTS, wordsOf: (code: string) => string): Option[] =>
  LISTS[list].map((value) => ({ value, label: wordsOf(value) }))
