'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Notice } from '@/components/ui/notice'
import { toProblem, toRefusal } from '@/lib/forms/codes'
import type { FormState } from '@/lib/forms/form-state'
import { momentWords } from './moment-words'

const ID = 'problems'

/** Why a form came back, before its fields. With JavaScript it takes the focus. */
export function Problems({
  state,
  labels,
}: {
  state: FormState
  labels: Readonly<Record<string, string>>
}) {
  const t = useTranslations('staff.form')
  useEffect(() => {
    if (state.attempt > 0) document.getElementById(ID)?.focus()
  }, [state])
  const wrong = Object.entries(state.errors)
  if (wrong.length > 0)
    return (
      <Notice kind="wrong" id={ID} title={t('problems', { count: wrong.length })}>
        <ul className="list-disc ps-5">
          {wrong.map(([field, code]) => (
            <li key={field}>
              <a href={`#${field}`}>{labels[field] ?? field}</a>: {t(`problem.${toProblem(code)}`)}
            </li>
          ))}
        </ul>
      </Notice>
    )
  if (state.refusal === null) return null
  return (
    <Notice kind="wrong" id={ID} title={t(`refusal.${toRefusal(state.refusal)}`)}>
      {state.conflict && <WhatHappened conflict={state.conflict} labels={labels} />}
    </Notice>
  )
}

type Conflict = NonNullable<FormState['conflict']>

function WhatHappened({
  conflict,
  labels,
}: {
  conflict: Conflict
  labels: Readonly<Record<string, string>>
}) {
  const t = useTranslations('staff.form.conflict')
  const locale = useLocale()
  const fields = [...conflict.disputed.map(({ field }) => field), ...conflict.adopted]
  return (
    <>
      <ul>
        {conflict.saved.map(({ by, at }) => (
          <li key={`${by} ${at}`}>
            {t('who', {
              name: by,
              at: momentWords(new Date(at), locale),
            })}
          </li>
        ))}
      </ul>
      <p>{t('lead')}</p>
      <ul className="list-disc ps-5">
        {fields.map((field) => (
          <li key={field}>
            <a href={`#${field}`}>{labels[field] ?? field}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
