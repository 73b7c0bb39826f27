'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { toProblem } from '@/lib/forms/codes'
import type { FormState } from '@/lib/forms/form-state'

/** A field's value in words, for codes and dates; what it does not know it gives back. */
export type Shown = (field: string, value: string) => string
const asTyped: Shown = (_, value) => value

export type FieldProps = { name: string; hint: ReactNode; error: ReactNode }

/**
 * What each field of a form has to say: its hint, what is wrong with it, and, after somebody else
 * saved, what is saved now.
 */
export function useFields(state: FormState, shown: Shown = asTyped) {
  const t = useTranslations('staff.form')
  return (name: string, hint?: ReactNode): FieldProps => {
    const code = state.errors[name]
    const dispute = state.conflict?.disputed.find(({ field }) => field === name)
    const theirs = dispute && { value: shown(name, dispute.theirs) || t('nothing') }
    return {
      name,
      hint: state.conflict?.adopted.includes(name) ? (
        <strong>{t('conflict.adopted')}</strong>
      ) : (
        hint
      ),
      error: code ? t(`problem.${toProblem(code)}`) : theirs && t('conflict.theirs', theirs),
    }
  }
}
