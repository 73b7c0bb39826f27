import { useTranslations } from 'next-intl'
import { EdtfWords } from '@/components/cases/when'
import { Notice } from '@/components/ui/notice'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { StaffCase } from '@/lib/cases/staff-case'
import { CONSENT_GROUPS, type ConsentGroup, type PersonDecisions } from '@/lib/consent/decision'
import { isNameRefused, refusedGroups } from '@/lib/consent/gate'
import { choiceKey } from '@/lib/record/choices'
import { editEntryPath } from '@/lib/routes'

const nameOf = ({ people }: StaffCase, id: string) =>
  people.find((person) => person.id === id)?.names[0]?.value ?? id

/** Which parts of a case are not published, of whom, and why. Nothing when all are. */
export function ConsentBanner({ caseRecord }: { caseRecord: StaffCase }) {
  const t = useTranslations('consent')
  const words = useTranslations('words')
  const lines = caseRecord.consent.flatMap((decisions) =>
    refusedGroups(decisions).flatMap((group) => {
      const decision = decisions.groups[group]
      return decision.allowed ? [] : [{ id: decisions.id, group, why: decision.why }]
    }),
  )
  if (lines.length === 0) return null
  return (
    <Notice title={t('banner.title')}>
      {caseRecord.consent.some(isNameRefused) && <p>{t('banner.blocked')}</p>}
      <ul className="list-disc ps-5">
        {lines.map(({ id, group, why }) => (
          <li key={`${id} ${group}`} dir="auto">
            {t('banner.line', {
              name: nameOf(caseRecord, id),
              group: words(choiceKey('consentGroup', group)),
              why: t(`why.${why}`),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What may be published of each person, group by group, and on what ground. */
export function ConsentTable({ caseRecord }: { caseRecord: StaffCase }) {
  const t = useTranslations('consent')
  const words = useTranslations('words')
  return (
    <>
      <p className="text-muted">{t('lead')}</p>
      <Table caption={t('caption')} hideCaption>
        <thead>
          <tr>
            <HeadCell>{t('person')}</HeadCell>
            {CONSENT_GROUPS.map((group) => (
              <HeadCell key={group}>{words(choiceKey('consentGroup', group))}</HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {caseRecord.consent.map((decisions) => (
            <tr key={decisions.id}>
              <Cell>
                <bdi>{nameOf(caseRecord, decisions.id)}</bdi>
              </Cell>
              {CONSENT_GROUPS.map((group) => (
                <Cell key={group}>
                  <Ground {...{ decisions, group }} reference={caseRecord.reference} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

type GroundProps = { decisions: PersonDecisions; group: ConsentGroup; reference: string }

/** Why one group of one person is published or not; a consent leads to its entry. */
function Ground({ decisions, group, reference }: GroundProps) {
  const t = useTranslations('consent')
  const decision = decisions.groups[group]
  if (group === 'name' && decisions.pseudonymised) return t('by.pseudonym')
  if (!decision.allowed) return <strong>{t(`why.${decision.why}`)}</strong>
  if (decision.by === 'publicly_reported') return t('by.publicly_reported')
  const { consentId, until } = decision
  return (
    <a href={editEntryPath(reference, 'consent', consentId)}>
      {until === null
        ? t('by.consent')
        : t.rich('by.consentUntil', { until: () => <EdtfWords edtf={until} /> })}
    </a>
  )
}
