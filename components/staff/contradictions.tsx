import { useFormatter, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { byFacts } from '@/lib/cases/doubts'
import type { FactRef } from '@/lib/cases/record-facts'
import type { StaffCase } from '@/lib/cases/staff-case'
import { FactLink } from './fact-link'

/** What staff should look at in a case: facts that contradict each other, and doubtful orders. */
export function Contradictions({ caseRecord }: { caseRecord: StaffCase }) {
  const t = useTranslations('staff')
  const contradictions = byFacts(caseRecord.contradictions)
  const doubts = byFacts(caseRecord.doubts)
  return (
    <>
      {contradictions.length > 0 && (
        <Notice title={t('case.contradictions')}>
          <p>{t('record.contradictionsLead')}</p>
          <ul className="list-disc space-y-2 ps-5">
            {contradictions.map((found) => (
              <Pair
                key={keyOf(found)}
                what={t(`record.contradiction.${found.code}`)}
                {...{ found, caseRecord }}
              />
            ))}
          </ul>
        </Notice>
      )}
      {doubts.length > 0 && (
        <Notice title={t('case.doubts')}>
          <p>{t('record.doubtsLead')}</p>
          <ul className="list-disc space-y-2 ps-5">
            {doubts.map((found) => (
              <Pair
                key={keyOf(found)}
                what={t(`record.doubt.${found.code}`)}
                {...{ found, caseRecord }}
              />
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

type Found = { code: string; first: FactRef; second: FactRef; people: readonly string[] }
const keyOf = ({ code, first, second }: Found) => [code, first.id, second.id].join(' ')

/** What is wrong in words, and both facts; one, where a fact contradicts itself. */
function Pair({
  what,
  found: { first, second, people },
  caseRecord,
}: {
  what: string
  found: Found
  caseRecord: StaffCase
}) {
  const t = useTranslations('staff.record')
  const format = useFormatter()
  const names = caseRecord.people
    .filter(({ id }) => people.includes(id))
    .map((person) => person.names[0]?.value ?? person.id)
  const facts = first.id === second.id && first.type === second.type ? [first] : [first, second]
  return (
    <li>
      <p>
        {caseRecord.people.length > 1 ? t('aboutWhom', { what, names: format.list(names) }) : what}
      </p>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <FactLink {...{ fact, caseRecord }} />
          </li>
        ))}
      </ul>
    </li>
  )
}
