import { useTranslations } from 'next-intl'
import { type KindCode, childrenOf } from '@/lib/record/kinds'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { entryAnchor, newEntryAnchor } from '@/lib/routes'
import { ClosedEntry } from './closed-entry'
import { type Desk, isAdding } from './desk'
import { SealedValues } from './sealed-values'

type Props = { desk: Desk; kind: KindCode; parentId: string; entries: readonly StaffEntry[] }

/** All entries of a kind within a person or another entry, and the form for a new one when it is open. */
export function EntryList({ desk, kind, parentId, entries }: Props) {
  const t = useTranslations('record')
  return (
    <>
      {entries.length > 0 && (
        <ul className="space-y-1" aria-label={t(`many.${kind}`)}>
          {entries.map((entry) => (
            <li key={entry.id} id={entryAnchor(kind, entry.id)} className="scroll-mt-4 space-y-2">
              <Entry desk={desk} entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {isAdding(desk, kind, parentId) && (
        <div id={newEntryAnchor(kind, parentId)} className="scroll-mt-4">
          {desk.open?.form}
        </div>
      )}
    </>
  )
}

function Entry({ desk, entry }: { desk: Desk; entry: StaffEntry }) {
  const { open, done } = desk
  const isOpen = open?.target.kind === entry.kind && open.target.id === entry.id
  const kinds = entry.kind === 'person' ? [] : childrenOf(entry.kind)
  const shown = kinds.filter(
    (kind) => isAdding(desk, kind, entry.id) || entry.children.some((child) => child.kind === kind),
  )
  return (
    <>
      {done?.place === entryAnchor(entry.kind, entry.id) && done.words}
      {isOpen ? open.form : <ClosedEntry desk={desk} entry={entry} kinds={kinds} />}
      <SealedValues entry={entry} revealing={desk.revealing} />
      {shown.map((kind) => (
        <div key={kind} className="ms-4 border-s-2 border-line ps-4">
          <EntryList
            desk={desk}
            kind={kind}
            parentId={entry.id}
            entries={entry.children.filter((child) => child.kind === kind)}
          />
        </div>
      ))}
    </>
  )
}
