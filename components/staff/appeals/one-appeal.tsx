import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { Button, ButtonLink } from '@/components/ui/button'
import { Fact, Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { alreadyPast } from '@/lib/appeals/remaining'
import { isPossible } from '@/lib/appeals/state'
import type { StaffCase } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import {
  actPath,
  appealPath,
  appealPreviewPath,
  appealsPath,
  closeAppealPath,
  editAppealPath,
} from '@/lib/routes'
import type { StaffAppeal } from '@/lib/staff-appeals/staff-appeal'
import { CaseLink } from '../case-link'
import type { Submit } from '../form'
import { ReasonForm } from '../reason-form'
import { Hits } from '../publishing/hits'
import { PauseForm } from './pause-form'
import { TargetRows } from './target-rows'

type Props = {
  caseRecord: StaffCase
  appeal: StaffAppeal
  may: { draft: boolean; run: boolean }
  done: ReactNode
  submit: {
    live: Submit
    pause: Submit
    update: () => Promise<void>
    drop: (target: string, dropped: boolean) => () => Promise<void>
  }
}

/** One appeal: how it stands, what is missing, to whom it goes, and what can be done with it. */
export function OneAppeal({ caseRecord, appeal, may, done, submit }: Props) {
  const t = useTranslations('appeals')
  const { reference, slug } = caseRecord
  const { id, state, values, issue } = appeal
  const mayEdit = may.draft && isPossible('edit', state)
  return (
    <article className="space-y-10">
      <PageTitle above={<CaseLink caseRecord={caseRecord} />}>
        {t('staff.one', { number: values.number, issue: String(issue) })}
      </PageTitle>
      {done}
      <Facts>
        <Fact name={t('staff.state')}>
          {t(`state.${state}`)}
          {appeal.pausedBecause !== null && `: ${t(`stopped.because.${appeal.pausedBecause}`)}`}
        </Fact>
        <Fact name={t('field.title')}>
          {values.translations.find(({ locale }) => locale === DEFAULT_LOCALE)?.title ||
            t('staff.untitled')}
        </Fact>
        <Fact name={t('field.actBefore')}>{values.actBefore ?? '–'}</Fact>
        <Fact name={t('staff.writtenBy')}>{appeal.writtenBy ?? t('staff.machine')}</Fact>
      </Facts>
      <div className="flex flex-wrap gap-3">
        {mayEdit && (
          <ButtonLink look="quiet" href={editAppealPath(reference, id)}>
            {t('staff.edit')}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={appealPreviewPath(reference, id)}>
          {t('staff.preview')}
        </ButtonLink>
        {appeal.wasLive && (
          <ButtonLink look="quiet" href={actPath(DEFAULT_LOCALE, slug, appeal.slug)}>
            {t('staff.public')}
          </ButtonLink>
        )}
        {may.run && isPossible('close', state) && (
          <ButtonLink look="danger" href={closeAppealPath(reference, id)}>
            {t('staff.close')}
          </ButtonLink>
        )}
      </div>
      {may.draft && state === 'live' && <p className="text-muted">{t('staff.locked')}</p>}
      <Warnings {...{ caseRecord, appeal }} />
      <Section id="targets" title={t('staff.targets')}>
        <TargetRows {...{ appeal, reference, mayEdit }} drop={submit.drop} />
      </Section>
      {may.run && <Steps {...{ appeal, submit, reference }} />}
      {may.draft && isPossible('issue_update', state) && (
        <form action={submit.update} className="space-y-2">
          <p>{t('staff.updateNote')}</p>
          <Button look="quiet">{t('staff.update')}</Button>
        </form>
      )}
      <p>
        <a href={appealsPath(reference)}>{t('staff.back')}</a>
      </p>
    </article>
  )
}

function Missing({ needs }: { needs: StaffAppeal['needs'] }) {
  const t = useTranslations('appeals')
  if (needs.length === 0) return <p>{t('staff.ready')}</p>
  return (
    <Notice title={t('staff.missing')}>
      <ul className="list-disc space-y-1 ps-5">
        {needs.map((need) => (
          <li key={need}>{t(`need.${need}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** What is missing, what the guard found, and who is free or dead by now. */
function Warnings({ caseRecord, appeal }: Pick<Props, 'caseRecord' | 'appeal'>) {
  const t = useTranslations('appeals')
  const past = alreadyPast(
    caseRecord.people.map(({ names, status }) => ({
      name: names[0]?.value ?? '',
      status: status?.status ?? null,
    })),
  )
  const names = past.map(({ name }) => name).join(', ')
  return (
    <div className="max-w-prose space-y-4">
      {past.length > 0 && <Notice kind="wrong" title={t('staff.past', { names })} />}
      {isPossible('make_live', appeal.state) && <Missing needs={appeal.needs} />}
      <Hits hits={appeal.hits} />
    </div>
  )
}

function Steps({
  appeal,
  submit,
  reference,
}: Pick<Props, 'appeal' | 'submit'> & { reference: string }) {
  const t = useTranslations('appeals.staff')
  const guard = { version: String(appeal.version), seenAt: appeal.updatedAt.toISOString() }
  const { state, needs, isOwn, hits } = appeal
  if (state === 'live')
    return (
      <Section id="pause" title={t('pause')}>
        <PauseForm submit={submit.pause} start={freshForm({ because: '', reason: '' }, guard)} />
      </Section>
    )
  if (!isPossible('make_live', state) || needs.length > 0) return null
  return (
    <Section id="live" title={t('liveTitle')}>
      <p className="max-w-prose">{isOwn ? t('own') : t('liveNote')}</p>
      {!isOwn && (
        <ReasonForm
          submit={submit.live}
          start={freshForm({ reason: '' }, guard)}
          reason={hits.length > 0 ? { label: t('liveReason') } : null}
          words={t('live')}
          look="main"
          cancel={appealPath(reference, appeal.id)}
        />
      )}
    </Section>
  )
}
