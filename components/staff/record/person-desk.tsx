import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { type KindCode, childrenOf } from '@/lib/record/kinds'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { AddEntry } from './add-entry'
import { type Desk, isAdding } from './desk'
import { EntryList } from './entry-list'

type Props = { id: string; name: string; entries: readonly StaffEntry[]; desk: Desk }

/** The record of one person: what there is, kind by kind, and then what may be added. */
export function PersonDesk({ id, name, entries, desk }: Props) {
  const t = useTranslations('record')
  const staff = useTranslations('staff.record')
  const of = (kind: KindCode) => entries.filter((entry) => entry.kind === kind)
  const kinds = childrenOf('person')
  const isShown = (kind: KindCode) => of(kind).length > 0 || isAdding(desk, kind, id)
  const empty = kinds.filter((kind) => !isShown(kind))
  return (
    <Section id={`person-desk-${id}`} title={name}>
      <EntryList desk={desk} kind="person" parentId={id} entries={of('person')} />
      {kinds.filter(isShown).map((kind) => (
        <section key={kind} aria-labelledby={`${kind}-of-${id}`} className="space-y-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line">
            <h3 id={`${kind}-of-${id}`} className="text-lg font-semibold">
              {t(`many.${kind}`)}
            </h3>
            <AddEntry desk={desk} kind={kind} parentId={id} />
          </div>
          <EntryList desk={desk} kind={kind} parentId={id} entries={of(kind)} />
        </section>
      ))}
      {desk.mayEdit && empty.length > 0 && (
        <section aria-labelledby={`nothing-of-${id}`} className="space-y-1">
          <h3 id={`nothing-of-${id}`} className="text-lg font-semibold">
            {staff('nothingYet')}
          </h3>
          <p className="flex flex-wrap gap-x-6">
            {empty.map((kind) => (
              <AddEntry key={kind} desk={desk} kind={kind} parentId={id} />
            ))}
          </p>
        </section>
      )}
    </Section>
  )
}
