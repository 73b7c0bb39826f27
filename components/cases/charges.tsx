import { useTranslations } from 'next-intl'
import type { PublicPerson, PublicSource } from '@/lib/cases/public-case'
import { Details } from './details'
import { Footnotes } from './footnotes'
import { InItsLanguage } from './local-text'
import { Part, type PartHeading } from './part'
import { When } from './when'
import { chargeStatusWords } from './words'

type Charge = PublicPerson['charges'][number]
type Props = { person: PublicPerson; sources: PublicSource[]; heading: PartHeading }

/** What the state says somebody did: always as an accusation, in the state's words. */
export function Charges({ person, sources, heading }: Props) {
  const t = useTranslations('cases.charges')
  if (person.charges.length === 0) return null
  return (
    <Part heading={heading} title={t('title')} note={t('note')}>
      <ul className="list-disc space-y-2 ps-5">
        {person.charges.map((charge, index) => (
          <li key={index}>
            {t.rich('accusedOf', { text: () => <InItsLanguage of={charge.text} /> })}
            <Footnotes numbers={charge.sources} sources={sources} />
            <ChargeDetail charge={charge} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function ChargeDetail({ charge: { law, filed, updates } }: { charge: Charge }) {
  const t = useTranslations('cases.charges')
  const words = useTranslations('words')
  return (
    <Details>
      {law !== null && t('law', { law })}
      {filed && <span>{t.rich('filed', { when: () => <When date={filed} /> })}</span>}
      {updates.map(({ status, date }, index) => (
        <span key={index}>
          {t.rich('update', {
            status: words(chargeStatusWords[status]),
            when: () => <When date={date} />,
          })}
        </span>
      ))}
    </Details>
  )
}
