import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/forms/form-state'
import type { EntryTarget } from '@/lib/record/entry-form'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { recordPath, versionsPath } from '@/lib/routes'
import type { Submit } from '../form'
import type { EntryChoices } from './entry-choices'
import { EntryForm } from './entry-form'

type Props = {
  reference: string
  target: EntryTarget
  /** The entry as it is; null for a new one. */
  entry: StaffEntry | null
  start: FormState
  submit: Submit
  remove: (form: FormData) => Promise<void>
  choices: EntryChoices
}

/** The form of one entry in its place on the page, with the ways to its versions and to deleting it. */
export function OpenEntry({ reference, target, entry, start, submit, remove, choices }: Props) {
  const t = useTranslations('staff.record')
  const kinds = useTranslations('record')
  const { kind } = target
  const title = entry ? kinds(`one.${kind}`) : kinds(`add.${kind}`)
  return (
    <section
      aria-label={title}
      className="space-y-5 rounded-lg border border-line-strong bg-surface p-5"
    >
      <p className="text-lg font-semibold">{title}</p>
      <EntryForm
        {...{ kind, submit, start, choices }}
        sealed={entry?.sealed ?? []}
        adding={entry === null}
        cancel={recordPath(reference)}
      />
      {entry && kind !== 'person' && (
        <form action={remove} className="flex flex-wrap items-center gap-4">
          <Button look="danger">{t('delete')}</Button>
          <a href={versionsPath(reference, kind, entry.id)}>{t('versions')}</a>
        </form>
      )}
    </section>
  )
}
