import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import type { EntryTarget } from '@/lib/record/entry-form'
import { type KindCode, childrenOf } from '@/lib/record/kinds'
import type { StaffEntry } from '@/lib/record/staff-entry'
import {
  addEntryPath,
  editEntryPath,
  entryAnchor,
  newEntryAnchor,
  versionsPath,
} from '@/lib/routes'
import { EntryLine } from './entry-line'

/** What every part of the page of a record knows. */
export type Desk = {
  reference: string
  mayEdit: boolean
  /** The form that is open, and which it is; null: none. */
  open: { target: EntryTarget; form: ReactNode } | null
  /** Names of forms in which the reader left something unsaved (lib/drafts). */
  drafts: readonly string[]
  formName: (target: EntryTarget) => string
}

type Props = { desk: Desk; kind: KindCode; parentId: string; entries: readonly StaffEntry[] }

/** All entries of a kind within a person or another entry, and the way to add one. */
export function EntryList({ desk, kind, parentId, entries }: Props) {
  const t = useTranslations('record')
  const staff = useTranslations('staff.record')
  const { open, mayEdit, reference } = desk
  const isAdding =
    open?.target.id === null && open.target.kind === kind && open.target.parentId === parentId
  const adding: EntryTarget = { kind, id: null, parentId }
  return (
    <div className="space-y-2">
      {entries.length > 0 && (
        <ul className="space-y-2" aria-label={t(`many.${kind}`)}>
          {entries.map((entry) => (
            <li key={entry.id} id={entryAnchor(kind, entry.id)} className="space-y-2">
              <Entry desk={desk} entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <div id={newEntryAnchor(kind, parentId)}>{open.form}</div>
      ) : (
        mayEdit &&
        kind !== 'person' && (
          <p>
            <a
              className="inline-flex min-h-11 items-center text-accent underline"
              href={addEntryPath(reference, kind, parentId)}
            >
              {t(`add.${kind}`)}
            </a>{' '}
            {desk.drafts.includes(desk.formName(adding)) && <Tag>{staff('unsaved')}</Tag>}
          </p>
        )
      )}
    </div>
  )
}

function Entry({ desk, entry }: { desk: Desk; entry: StaffEntry }) {
  const { open } = desk
  const isOpen = open?.target.kind === entry.kind && open.target.id === entry.id
  return (
    <>
      {isOpen ? open.form : <ClosedEntry desk={desk} entry={entry} />}
      {entry.kind !== 'person' &&
        childrenOf(entry.kind).map((kind) => (
          <div key={kind} className="ms-6 border-s-2 border-line ps-4">
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

function ClosedEntry({ desk, entry }: { desk: Desk; entry: StaffEntry }) {
  const t = useTranslations('staff.record')
  const kinds = useTranslations('record')
  const { kind, id } = entry
  const name = kinds(`one.${kind}`)
  const hasDraft = desk.drafts.includes(desk.formName({ kind, id, parentId: null }))
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <EntryLine entry={entry} />
      {desk.mayEdit && (
        <a
          className="inline-flex min-h-11 items-center text-accent underline"
          href={editEntryPath(desk.reference, kind, id)}
          aria-label={t('of', { action: t('edit'), entry: name })}
        >
          {t('edit')}
        </a>
      )}
      <a
        className="inline-flex min-h-11 items-center text-accent underline"
        href={versionsPath(desk.reference, kind, id)}
        aria-label={t('of', { action: t('versions'), entry: name })}
      >
        {t('versions')}
      </a>
      {hasDraft && <Tag>{t('unsaved')}</Tag>}
    </p>
  )
}
