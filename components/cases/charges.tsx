import { useTranslations } from 'next-intl'
import { EntryDetails } from '@/components/record/entry-details'
import type { PublicPerson, PublicSource } from '@/lib/cases/public-case'
import { type PublicEntry, entriesOf } from '@/lib/record/public-entry'
import { Details } from './details'
import { Footnotes } from './footnotes'
import { InItsLanguage } from './local-text'
import { Part, type PartHeading } from './part'
import { When } from './when'
import { chargeStatusWords } from './words'

type Props = { person: PublicPerson; sources: PublicSource[]; heading: PartHeading }

/** What the state says somebody did: always as an accusation, in the state's words. */
export function Charges({ person, sources, heading }: Props) {
  const t = useTranslations('cases.charges')
  const charges = entriesOf(person.entries, 'charge')
  if (charges.length === 0) return null
  return (
    <Part heading={heading} title={t('title')} note={t('note')}>
      <ul className="list-disc space-y-2 ps-5">
        {charges.map((charge) => (
          <li key={charge.id}>
            {t.rich('accusedOf', { text: () => <InItsLanguage of={charge.values.text} /> })}
            <Footnotes numbers={charge.sources} sources={sources} />
            <Filed charge={charge} />
            <Updates charge={charge} sources={sources} />
            <EntryDetails entry={charge} without={['text', 'law', 'filed']} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Filed({ charge }: { charge: PublicEntry<'charge'> }) {
  const t = useTranslations('cases.charges')
  const { law, filed } = charge.values
  return (
    <Details>
      {law !== null && t('law', { law })}
      {filed && <span>{t.rich('filed', { when: () => <When date={filed} /> })}</span>}
    </Details>
  )
}

function Updates({ charge, sources }: { charge: PublicEntry<'charge'>; sources: PublicSource[] }) {
  const t = useTranslations('cases.charges')
  const words = useTranslations('words')
  const updates = entriesOf(charge.children, 'chargeUpdate')
  if (updates.length === 0) return null
  return (
    <ol className="list-disc ps-5">
      {updates.map(({ id, values: { status, date, note }, sources: numbers }) => (
        <li key={id}>
          {t.rich('update', {
            status: words(chargeStatusWords[status]),
            when: () => <When date={date} />,
          })}
          <Footnotes numbers={numbers} sources={sources} />
          {note !== null && <p className="text-sm">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
