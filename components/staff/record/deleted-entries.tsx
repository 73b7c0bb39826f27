import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { Button } from '@/components/ui/button'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { versionsPath } from '@/lib/routes'
import { EntryLine } from './entry-line'

type Props = {
  reference: string
  entries: readonly StaffEntry[]
  mayRestore: boolean
  restore: (form: FormData) => Promise<void>
}

/** What was deleted, with the way back. */
export function DeletedEntries({ reference, entries, mayRestore, restore }: Props) {
  const t = useTranslations('staff.record')
  const kinds = useTranslations('record')
  return (
    <Section id="deleted" title={t('deleted')}>
      <p className="text-muted">{t('deletedLead')}</p>
      <ul className="space-y-2">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-center gap-x-4">
            <span className="text-muted">
              {kinds(`one.${entry.kind}`)}: <EntryLine entry={entry} />
            </span>
            {mayRestore && (
              <form action={restore}>
                <input type="hidden" name="kind" defaultValue={entry.kind} />
                <input type="hidden" name="id" defaultValue={entry.id} />
                <Button
                  look="quiet"
                  aria-label={t('of', {
                    action: t('restore'),
                    entry: kinds(`one.${entry.kind}`),
                  })}
                >
                  {t('restore')}
                </Button>
              </form>
            )}
            <a
              className="inline-flex min-h-11 items-center text-accent underline"
              href={versionsPath(reference, entry.kind, entry.id)}
              aria-label={t('of', { action: t('versions'), entry: kinds(`one.${entry.kind}`) })}
            >
              {t('versions')}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
