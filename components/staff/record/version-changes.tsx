import { useTranslations } from 'next-intl'
import { fieldNature } from '@/lib/history/field-nature'
import type { FieldKey } from '@/lib/record/field-key'
import type { KindCode } from '@/lib/record/kinds'
import type { FieldChange, Version } from '@/lib/revisions/version'
import { ChangedWords } from '../changed-words'
import { type Named, TextValue } from './text-value'

type Props = { kind: KindCode; version: Version; named: Named }

/** What a version changed, field by field. Of a sealed field no more than that it changed. */
export function VersionChanges({ kind, version: { changes, sealed }, named }: Props) {
  const t = useTranslations('staff')
  const record = useTranslations('record')
  const label = (name: string) =>
    name === 'sources' ? t('history.field.sources') : record(`field.${kind}.${name}` as FieldKey)
  if (changes.length + sealed.length === 0) return <p>{t('record.unchanged')}</p>
  return (
    <dl className="space-y-3 border-s-2 border-line ps-4">
      {changes.map((change) => (
        <div key={change.name}>
          <dt className="font-semibold">{label(change.name)}</dt>
          <Change kind={kind} change={change} named={named} />
        </div>
      ))}
      {sealed.map(({ name, how }) => (
        <div key={name}>
          <dt className="font-semibold">{label(name)}</dt>
          <dd>{t(`record.sealedChange.${how}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Change({
  kind,
  change: { name, from, to },
  named,
}: {
  kind: KindCode
  change: FieldChange
  named: Named
}) {
  const t = useTranslations('staff.history')
  const said = (text: string | null) =>
    text === null ? t('nothing') : <TextValue {...{ kind, name, text, named }} />
  if (from === null) return <dd dir="auto">{said(to)}</dd>
  if (to !== null && fieldNature(kind, name) === 'prose')
    return (
      <dd>
        <ChangedWords from={from} to={to} />
      </dd>
    )
  return (
    <>
      <dd dir="auto" className="text-muted">
        <del className="no-underline">{t.rich('beforeWas', { value: () => said(from) })}</del>
      </dd>
      <dd dir="auto">
        <ins className="no-underline">{t.rich('afterIs', { value: () => said(to) })}</ins>
      </dd>
    </>
  )
}
