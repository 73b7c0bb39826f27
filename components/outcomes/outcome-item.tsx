import { useFormatter, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { When } from '@/components/cases/when'
import type { Became } from '@/lib/outcomes/figures'
import {
  cautionKey,
  creditOf,
  gradeKey,
  rivalsOf,
  speakerKey,
  toClaim,
  toldClaims,
} from '@/lib/outcomes/wording'
import { choiceKey } from '@/lib/record/choices'
import { type PublicEntry, entriesOf } from '@/lib/record/public-entry'
import { Concerns, SourcesOfEntry, type SourcesOf } from './became-entry'

type Props = { outcome: PublicEntry<'outcome'>; became: Became; told: SourcesOf }

/** What changed, and who says what part the messages had in it: never more than they say. */
export function OutcomeItem({ outcome, became, told }: Props) {
  const words = useTranslations('words')
  const { kind, date, text } = outcome.values
  return (
    <div className="space-y-2">
      <p>
        <strong>{words(choiceKey('outcomeKind', kind))}</strong>
        {date !== null && (
          <>
            {' · '}
            <When date={date} />
          </>
        )}
        <SourcesOfEntry numbers={outcome.sources} told={told} />
      </p>
      {text !== null && (
        <p className="whitespace-pre-line">
          <InItsLanguage of={text} />
        </p>
      )}
      <Concerns entry={outcome} became={became} />
      <Claims claims={entriesOf(outcome.children, 'outcomeClaim')} told={told} />
    </div>
  )
}

function Claims({ claims, told }: { claims: PublicEntry<'outcomeClaim'>[]; told: SourcesOf }) {
  const t = useTranslations('outcomes')
  const caution = cautionKey(creditOf(claims.map(toClaim)))
  const shown = toldClaims(claims)
  return (
    <>
      {shown.length > 0 && (
        <ul className="list-disc space-y-2 ps-5">
          {shown.map((claim) => (
            <li key={claim.id}>
              {t(speakerKey(claim.values), { what: t(gradeKey(claim.values)) })}
              <SourcesOfEntry numbers={claim.sources} told={told} />
              {claim.values.text !== null && (
                <span className="block whitespace-pre-line">
                  <InItsLanguage of={claim.values.text} />
                </span>
              )}
              {claim.values.rivalText !== null && (
                <span className="block whitespace-pre-line text-muted">
                  <InItsLanguage of={claim.values.rivalText} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {caution !== null && <p>{t(caution)}</p>}
      {shown.length > 0 && <Rivals claims={shown} />}
    </>
  )
}

function Rivals({ claims }: { claims: readonly PublicEntry<'outcomeClaim'>[] }) {
  const t = useTranslations('outcomes.claim')
  const words = useTranslations('words')
  const format = useFormatter()
  const rivals = rivalsOf(claims.map(({ values }) => values))
  if (rivals.length === 0)
    return claims.some(({ values }) => values.rivalText !== null) ? null : <p>{t('noRivals')}</p>
  const list = format.list(rivals.map((rival) => words(choiceKey('rivalExplanation', rival))))
  return <p>{t('rivals', { list })}</p>
}
