'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { sourceKindWords } from '@/components/cases/words'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { SOURCE_KINDS } from '@/lib/cases/vocabulary'
import type { FormState } from '@/lib/forms/form-state'
import { Checks } from '../checks'
import { FormPart } from '../form-part'
import type { FieldProps } from '../use-fields'

type Props = {
  state: FormState
  field: (name: string, hint?: ReactNode) => FieldProps
  labels: Readonly<Record<string, string>>
  sources: Option[]
  chosen: readonly string[]
  /** Whether nothing is saved without one. */
  needed: boolean
}

const NAMES = ['sourcePublisher', 'sourceTitle', 'sourceUrl', 'sourceAccessed'] as const

/** Where a statement is known from: sources that the case has, or a new one. */
export function SourceFields({ state, field, labels, sources, chosen, needed }: Props) {
  const { fields } = state
  const t = useTranslations('staff')
  const words = useTranslations('words')
  const line = (name: string) => ({ label: labels[name] ?? name, defaultValue: fields[name] })
  // Where there are sources to choose from, a new one is the exception.
  const typed = [...NAMES].some((name) => fields[name] || field(name).error)
  const isOpen = sources.length === 0 || typed
  return (
    <FormPart title={t('event.sourceTitle')}>
      <p>{t(needed ? 'event.sourceIntro' : 'event.sourceMay')}</p>
      <Checks {...field('sources')} label={labels.sources} choices={sources} chosen={chosen} />
      <NewSource open={isOpen} title={t('event.newSource')}>
        <Select
          {...field('sourceKind')}
          {...line('sourceKind')}
          options={SOURCE_KINDS.map((value) => ({ value, label: words(sourceKindWords[value]) }))}
        />
        <TextInput {...field('sourcePublisher')} {...line('sourcePublisher')} />
        <TextInput {...field('sourceTitle')} {...line('sourceTitle')} />
        <TextInput
          {...field('sourceUrl', t('event.sourceUrlHint'))}
          {...line('sourceUrl')}
          optional={t('form.optional')}
          type="url"
          dir="ltr"
        />
        <TextInput
          {...field('sourceAccessed', t('event.sourceAccessedHint'))}
          {...line('sourceAccessed')}
          optional={t('form.optional')}
          dir="ltr"
        />
      </NewSource>
    </FormPart>
  )
}

function NewSource({
  open,
  title,
  children,
}: {
  open: boolean
  title: string
  children: ReactNode
}) {
  if (open) return <FormPart title={title}>{children}</FormPart>
  return (
    <details className="rounded-md border border-line px-4 py-3">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
      <fieldset className="space-y-6 pt-3">
        <legend className="sr-only">{title}</legend>
        {children}
      </fieldset>
    </details>
  )
}
