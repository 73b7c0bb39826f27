import { useTranslations } from 'next-intl'
import type { RevealStanding } from '@/lib/clearance/clearance'
import type { FieldKey } from '@/lib/record/field-key'
import type { KindCode } from '@/lib/record/kinds'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { Mask } from './mask'
import { RevealField, type SubmitReveal } from './reveal-field'

/** What the reader can do about sealed values, and how one of them is asked for. */
export type Revealing = {
  standing: RevealStanding
  reveal: (kind: KindCode, id: string, field: string) => SubmitReveal
}

/** The restricted fields of an entry that hold something: masked, and opened one at a time. */
export function SealedValues({
  entry: { kind, id, sealed },
  revealing: { standing, reveal },
}: {
  entry: StaffEntry
  revealing: Revealing
}) {
  const t = useTranslations('clearance.reveal')
  const record = useTranslations('record')
  if (sealed.length === 0) return null
  return (
    <ul aria-label={t('list')} className="space-y-1 border-s-2 border-line ps-4">
      {sealed.map((name) => {
        const label = record(`field.${kind}.${name}` as FieldKey)
        return (
          <li key={name}>
            {standing === 'may' ? (
              <RevealField {...{ kind, name, label }} submit={reveal(kind, id, name)} />
            ) : (
              <>
                <span className="font-semibold">{label}</span> <Mask />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
