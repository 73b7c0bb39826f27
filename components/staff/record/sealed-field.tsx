'use client'
import { useTranslations } from 'next-intl'
import type { Field } from '@/lib/record/field'
import { Checks } from '../checks'
import { EntryField } from './entry-field'
import type { EntryChoices } from './entry-choices'
import type { FieldProps } from '../use-fields'

type Props = {
  field: Field
  said: FieldProps
  label: string
  value: string
  choices: EntryChoices
  /** Whether something is recorded already. */
  holds: boolean
  cleared: boolean
}

/** A restricted field: what it holds is not shown; it is replaced, removed, or left as it is. */
export function SealedField({ field, said, label, value, choices, holds, cleared }: Props) {
  const t = useTranslations('staff.record')
  const hint = `${t('sealed')}. ${holds ? t('sealedHolds') : t('sealedEmpty')}`
  return (
    <div className="space-y-2 rounded-md border border-line px-4 py-3">
      <EntryField
        {...{ field, label, value, choices }}
        said={{ ...said, hint: said.hint ?? hint }}
      />
      {holds && (
        <Checks
          name="clear"
          label={<span className="sr-only">{label}</span>}
          choices={[{ value: said.name, label: t('clear') }]}
          chosen={cleared ? [said.name] : []}
        />
      )}
    </div>
  )
}
