'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import type { Field } from '@/lib/record/field'
import { type KindCode, classOf, kindOf } from '@/lib/record/kinds'
import type { FieldProps } from '../use-fields'
import type { EntryChoices } from './entry-choices'
import { EntryField } from './entry-field'
import { SealedField } from './sealed-field'

type Props = {
  kind: KindCode
  state: FormState
  field: (name: string, hint?: ReactNode) => FieldProps
  labels: Readonly<Record<string, string>>
  choices: EntryChoices
  sealed: readonly string[]
}

/** The fields of an entry: what is asked first, and the rest behind "more detail". */
export function EntryFields(props: Props) {
  const t = useTranslations('staff.record')
  const { kind, state } = props
  const all = Object.entries(kindOf(kind).fields)
  const first = all.filter(([name, field]) => isAskedFirst(kind, name, field))
  const rest = all.filter((each) => !first.includes(each))
  const isOpen = rest.some(
    ([name, field]) => state.errors[name] !== undefined || says(field, state.fields[name]),
  )
  return (
    <>
      {first.map(([name, field]) => (
        <One key={name} {...props} name={name} of={field} />
      ))}
      {rest.length > 0 && (
        <details open={isOpen} className="rounded-md border border-line px-4 py-3">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('more')}</summary>
          <div className="space-y-6 pt-3">
            {rest.map(([name, field]) => (
              <One key={name} {...props} name={name} of={field} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

/** What says which entry it is, and what must be said. Short forms have no second part. */
function isAskedFirst(kind: KindCode, name: string, field: Field): boolean {
  const { fields, summary } = kindOf(kind)
  if (Object.keys(fields).length <= 7) return true
  return (
    summary.includes(name) || field.type === 'words' || ('required' in field && !!field.required)
  )
}

const says = (field: Field, text: string | undefined) =>
  text !== undefined && text !== '' && !(field.type === 'choice' && text === field.or)

function One({
  name,
  of,
  kind,
  state: { fields },
  field,
  labels,
  choices,
  sealed,
}: Props & { name: string; of: Field }) {
  const t = useTranslations('staff.record')
  const className = classOf(kind, name)
  const common = { field: of, label: labels[name] ?? name, value: fields[name] ?? '', choices }
  if (className === 'restricted')
    return (
      <SealedField
        {...common}
        said={field(name)}
        holds={sealed.includes(name)}
        cleared={valuesOf(fields.clear).includes(name)}
      />
    )
  const hint =
    of.type === 'date' ? t('dateHint') : className === 'internal' ? t('internal') : undefined
  return <EntryField {...common} said={field(name, hint)} />
}
