import { useTranslations } from 'next-intl'
import { EntryDetails } from '@/components/record/entry-details'
import type { PublicPerson, PublicSource } from '@/lib/cases/public-case'
import { type KindCode, kindOf } from '@/lib/record/kinds'
import type { PublicEntry } from '@/lib/record/public-entry'
import { Footnotes } from './footnotes'
import { Part, type PartHeading } from './part'

type Props = { person: PublicPerson; sources: PublicSource[]; heading: PartHeading }

// In the order in which a reader asks. The kinds that have a part of their own are not here.
const KINDS: readonly KindCode[] = [
  'proceeding',
  'healthConcern',
  'asylumMatter',
  'mechanismAction',
  'personRelation',
]

/** The parts of a person's record that are told as pairs: proceedings, health, asylum, mechanisms. */
export function OtherEntries({ person, sources, heading }: Props) {
  const t = useTranslations('record')
  return KINDS.map((kind) => {
    const entries = person.entries.filter((entry) => entry.kind === kind)
    if (entries.length === 0) return null
    return (
      <Part key={kind} heading={heading} title={t(`many.${kind}`)}>
        <ul className="divide-y divide-line">
          {entries.map((entry) => (
            <li key={entry.id} className="py-2">
              <OtherEntry entry={entry} sources={sources} />
            </li>
          ))}
        </ul>
      </Part>
    )
  })
}

function OtherEntry({ entry, sources }: { entry: PublicEntry; sources: PublicSource[] }) {
  const t = useTranslations('record')
  const { cite } = kindOf(entry.kind)
  return (
    <>
      <EntryDetails entry={entry} />
      {cite !== null && <Footnotes numbers={entry.sources} sources={sources} />}
      {entry.children.length > 0 && (
        <ul
          className="list-disc ps-5"
          aria-label={t(`many.${entry.children[0]?.kind ?? 'hearing'}`)}
        >
          {entry.children.map((child) => (
            <li key={child.id}>
              <OtherEntry entry={child} sources={sources} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
