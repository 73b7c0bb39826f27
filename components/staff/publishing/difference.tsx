import { useTranslations } from 'next-intl'
import { EdtfWords } from '@/components/cases/when'
import { eventTypeWords } from '@/components/cases/words'
import { useFieldWords } from '@/components/staff/change-words'
import { Tag } from '@/components/ui/tag'
import type { PublicCase } from '@/lib/cases/public-case'
import { type Change, type Piece, piecesOf } from '@/lib/publishing/difference'
import { isKindCode } from '@/lib/record/kinds'
import { ChangedValue } from './changed-value'

type Props = { before: PublicCase | null; after: PublicCase; changes: readonly Change[] }

const TONES = { added: 'good', changed: 'accent', removed: 'danger' } as const

/** What publishing would change for everybody, piece by piece: as it is now, and as it would be. */
export function Difference({ before, after, changes }: Props) {
  const t = useTranslations('publishing.difference')
  if (before === null) return <p>{t('first')}</p>
  if (changes.length === 0) return <p>{t('none')}</p>
  const [was, is] = [piecesOf(before), piecesOf(after)]
  return (
    <ul className="space-y-4">
      {changes.map((change) => {
        const found = (pieces: Map<string, Piece>) =>
          [...pieces.values()].find(({ what, id }) => what === change.what && id === change.id)
        const key = [change.how, change.what, change.id ?? '', change.fields.join()].join(' ')
        return (
          <li key={key} className="space-y-1 border-s-4 border-line ps-4">
            <p className="flex flex-wrap items-baseline gap-2">
              <Tag tone={TONES[change.how]}>{t(change.how)}</Tag>
              <Which change={change} document={change.how === 'removed' ? before : after} />
            </p>
            {change.how === 'changed' && (
              <Fields {...{ change, before, after }} was={found(was)} is={found(is)} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Which piece it is: what kind, and of which day where it is an entry of the timeline. */
function Which({ change, document }: { change: Change; document: PublicCase }) {
  const t = useTranslations('publishing.difference.what')
  const words = useTranslations('words')
  const record = useTranslations('record.one')
  if (isKindCode(change.what)) return <span>{record(change.what)}</span>
  const event = document.events.find(({ id }) => change.what === 'event' && id === change.id)
  return (
    <span>
      {t(change.what)}
      {event && (
        <>
          {': '}
          {words(eventTypeWords[event.type])}, <EdtfWords edtf={event.date.edtf} />
        </>
      )}
    </span>
  )
}

type FieldsProps = {
  change: Change
  before: PublicCase
  after: PublicCase
  was: Piece | undefined
  is: Piece | undefined
}

function Fields({ change, before, after, was, is }: FieldsProps) {
  const t = useTranslations('publishing.difference')
  const ofCase = change.fields[0] === change.what
  const words = useFieldWords(change.what === 'event' ? 'CaseEvent' : change.what)
  const said = (piece: Piece | undefined, field: string, document: PublicCase) => {
    const value = piece?.fields[field]
    return value === null || value === undefined ? (
      t('nothing')
    ) : (
      <ChangedValue {...{ what: change.what, field, value, document }} />
    )
  }
  return (
    <dl className="space-y-2">
      {change.fields.map((field) => (
        <div key={field}>
          {!ofCase && <dt className="text-sm text-muted">{words.field(field)}</dt>}
          <dd>
            <p className="text-muted">
              {t.rich('before', { value: () => said(was, field, before) })}
            </p>
            <p>{t.rich('after', { value: () => said(is, field, after) })}</p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
