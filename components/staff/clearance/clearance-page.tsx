import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { Clearance, Cleared } from '@/lib/clearance/clearance'
import { freshForm } from '@/lib/forms/form-state'
import { CaseLink } from '../case-link'
import type { Submit } from '../form'
import { Moment } from '../moment'
import { GiveForm } from './give-form'

type Props = {
  caseRecord: StaffCase
  clearance: Clearance
  /** What was just done, or why not. */
  done: ReactNode
  give: Submit
  take: (form: FormData) => Promise<void>
}

/** Who may have what is sealed in a case opened, and the ways to change that. */
export function ClearancePage({ caseRecord, clearance, done, give, take }: Props) {
  const t = useTranslations('clearance')
  const role = useTranslations('staff.role')
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title', { title: caseRecord.title })}
      </PageTitle>
      {done}
      {clearance.cleared.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ClearedTable cleared={clearance.cleared} take={take} />
      )}
      <Section id="give" title={t('giveTitle')}>
        {clearance.clearable.length === 0 ? (
          <p>{t('nobodyToClear')}</p>
        ) : (
          <GiveForm
            submit={give}
            start={freshForm({ user: '' })}
            people={clearance.clearable.map((each) => ({
              value: each.id,
              label: t('person', { name: each.name, role: role(each.role) }),
            }))}
          />
        )}
      </Section>
    </>
  )
}

function ClearedTable({ cleared, take }: { cleared: Cleared[]; take: Props['take'] }) {
  const t = useTranslations('clearance')
  const role = useTranslations('staff.role')
  return (
    <Table caption={t('caption')} hideCaption>
      <thead>
        <tr>
          <HeadCell>{t('name')}</HeadCell>
          <HeadCell>{t('role')}</HeadCell>
          <HeadCell>{t('givenBy')}</HeadCell>
          <HeadCell>{t('givenAt')}</HeadCell>
          <HeadCell>{t('change')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {cleared.map((each) => (
          <tr key={each.userId}>
            <HeadCell scope="row">{each.name}</HeadCell>
            <Cell>
              {role(each.role)} {each.isIdle && <Tag>{t('idle')}</Tag>}
            </Cell>
            <Cell>{each.givenBy ?? t('machine')}</Cell>
            <Cell>
              <Moment at={each.givenAt} />
            </Cell>
            <Cell>
              <form action={take}>
                <input type="hidden" name="user" defaultValue={each.userId} />
                <Button look="danger" aria-label={t('takeFrom', { name: each.name })}>
                  {t('take')}
                </Button>
              </form>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
