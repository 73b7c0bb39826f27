import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { EdtfWords } from '@/components/cases/when'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import type { Option } from '@/components/ui/select'
import { Tag } from '@/components/ui/tag'
import type { Fields } from '@/lib/cases/merge'
import { freshForm } from '@/lib/forms/form-state'
import { campaignPath, staffCampaignPath, staffCampaignsPath, staffCasePath } from '@/lib/routes'
import type { StaffLedger } from '@/lib/tallies/figure'
import type { Submit } from '../form'
import { ReasonForm } from '../reason-form'
import { campaignHome } from '../tallies/homes'
import { FigureList } from '../tallies/ledger-page'
import { CampaignCaseForm, CampaignSectionForm, EditCampaignForm } from './campaign-form'

type Campaign = {
  slug: string
  name: string
  state: 'draft' | 'published' | 'withdrawn'
  version: number
  updatedAt: Date
  fields: Fields
  cases: { reference: string; title: string }[]
  sections: { id: string; name: string; reportBy: string | null }[]
}
type Plain = (form: FormData) => Promise<void>
type Props = {
  campaign: Campaign
  ledger: StaffLedger
  sections: Option[]
  mayKeep: boolean
  done: ReactNode
  submit: {
    edit: Submit
    addCase: Submit
    removeCase: Plain
    setSection: Submit
    removeSection: Plain
    publish: Submit
    withdraw: Submit
  }
}

/** One campaign for staff: what it says, its cases and sections, its figures, and whether it is public. */
export function StaffCampaignPage(props: Props) {
  const { campaign, ledger, mayKeep, done } = props
  const t = useTranslations('campaigns.staff')
  const report = useTranslations('tallies.ledger')('report')
  const locale = useLocale()
  const home = campaignHome(campaign)
  return (
    <>
      <PageTitle
        above={<a href={staffCampaignsPath()}>{t('title')}</a>}
        lead={<Tag>{t(`state.${campaign.state}`)}</Tag>}
      >
        {campaign.name}
      </PageTitle>
      {done}
      {campaign.state === 'published' && (
        <p>
          <a href={campaignPath(locale, campaign.slug)}>{t('publicPage')}</a>
        </p>
      )}
      <Cases {...props} />
      <Sections {...props} />
      <Section id="figures" title={t('figures')}>
        <p className="max-w-prose">{t('figuresLead')}</p>
        {mayKeep && (
          <p>
            <ButtonLink look="quiet" href={home.newPath()}>
              {report}
            </ButtonLink>
          </p>
        )}
        {ledger.figures.length > 0 && <FigureList figures={ledger.figures} home={home} />}
      </Section>
      {mayKeep && <Keeping {...props} />}
    </>
  )
}

const guardOf = ({ version, updatedAt }: Campaign) => ({
  version: String(version),
  seenAt: updatedAt.toISOString(),
})

function Cases({ campaign, mayKeep, submit }: Props) {
  const t = useTranslations('campaigns.staff')
  return (
    <Section id="cases" title={t('cases')}>
      {campaign.cases.length === 0 && <p>{t('noCases')}</p>}
      <ul className="space-y-2">
        {campaign.cases.map(({ reference, title }) => (
          <li key={reference} className="flex flex-wrap items-center gap-3">
            <span>
              <a href={staffCasePath(reference)}>{title}</a> ({reference})
            </span>
            {mayKeep && (
              <form action={submit.removeCase}>
                <input type="hidden" name="reference" defaultValue={reference} />
                <Button look="quiet">{t('remove', { name: title })}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && <CampaignCaseForm submit={submit.addCase} start={freshForm({ reference: '' })} />}
    </Section>
  )
}

function Sections({ campaign, sections, mayKeep, submit }: Props) {
  const t = useTranslations('campaigns.staff')
  const desk = useTranslations('tallies.desk')
  return (
    <Section id="sections" title={t('sections')}>
      {campaign.sections.length === 0 && <p>{t('noSections')}</p>}
      <ul className="space-y-2">
        {campaign.sections.map(({ id, name, reportBy }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <span>
              {name}:{' '}
              {reportBy === null
                ? desk('noDay')
                : desk.rich('by', { day: () => <EdtfWords edtf={reportBy} /> })}
            </span>
            {mayKeep && (
              <form action={submit.removeSection}>
                <input type="hidden" name="section" defaultValue={id} />
                <Button look="quiet">{t('remove', { name })}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && sections.length > 0 && (
        <CampaignSectionForm
          submit={submit.setSection}
          start={freshForm({ section: '', reportBy: '' })}
          sections={sections}
        />
      )}
    </Section>
  )
}

function Keeping({ campaign, submit }: Props) {
  const t = useTranslations('campaigns.staff')
  const guard = guardOf(campaign)
  const cancel = staffCampaignPath(campaign.slug)
  const isPublic = campaign.state === 'published'
  return (
    <>
      <Section id="edit" title={t('edit')}>
        <EditCampaignForm submit={submit.edit} start={freshForm(campaign.fields, guard)} />
      </Section>
      <Section id="public" title={t(isPublic ? 'withdraw' : 'publish')}>
        <p className="max-w-prose">{t(isPublic ? 'withdrawLead' : 'publishLead')}</p>
        {isPublic ? (
          <ReasonForm
            submit={submit.withdraw}
            start={freshForm({ reason: '' }, guard)}
            reason={{ label: t('reason') }}
            words={t('withdrawSubmit')}
            cancel={cancel}
          />
        ) : (
          <ReasonForm
            submit={submit.publish}
            start={freshForm({}, guard)}
            reason={null}
            words={t('publishSubmit')}
            look="main"
            cancel={cancel}
          />
        )}
      </Section>
    </>
  )
}
