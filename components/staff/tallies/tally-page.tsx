import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { freshForm } from '@/lib/forms/form-state'
import { evidenceUploadPath } from '@/lib/routes'
import type { Preview, StaffFigure } from '@/lib/tallies/figure'
import type { Submit } from '../form'
import { ReasonForm } from '../reason-form'
import { FigureFacts } from './figure-facts'
import { useFigureLine, useStandingWords } from './figure-words'
import { IncludeForm } from './include-form'
import type { LedgerHome } from './ledger-home'

export type TallyMay = {
  verify: boolean
  /** It waits, and its reader entered it. */
  own: boolean
  reject: boolean
  replace: boolean
  include: boolean
  evidence: boolean
}
type Props = {
  home: LedgerHome
  figure: StaffFigure
  all: readonly StaffFigure[]
  may: TallyMay
  verifying: Preview
  rejecting: Preview
  done: ReactNode
  verify: () => Promise<void>
  reject: Submit
  include: Submit
}

/** One figure: what it says, and what may be done with it, with what that would change. */
export function TallyPage({
  home,
  figure,
  all,
  may,
  verifying,
  rejecting,
  done,
  verify,
  reject,
  include,
}: Props) {
  const t = useTranslations('tallies')
  const line = useFigureLine()
  const standing = useStandingWords()
  return (
    <>
      <PageTitle above={home.above} lead={standing(figure)}>
        {line(figure)}
      </PageTitle>
      {done}
      <p>
        <a href={home.ledgerPath}>{t('one.back')}</a>
      </p>
      <FigureFacts figure={figure} all={all} home={home} />
      {figure.state === 'reported' && (
        <Section id="decide" title={t('one.decide')}>
          <Deciding {...{ may, verifying, verify }} />
        </Section>
      )}
      {may.replace && (
        <p>
          <ButtonLink look="quiet" href={home.newPath(figure.id)}>
            {t('one.replace')}
          </ButtonLink>
        </p>
      )}
      {may.include && <Includes {...{ figure, all, include }} />}
      {may.evidence && <AddEvidence id={figure.id} />}
      {may.reject && (
        <Section id="reject" title={t('one.reject')}>
          <p className="max-w-prose">{t('one.rejectLead')}</p>
          <p className="font-semibold">{t('one.change', rejecting)}</p>
          <ReasonForm
            submit={reject}
            start={freshForm({ reason: '' })}
            reason={{ label: t('one.reason') }}
            words={t('one.rejectSubmit')}
            cancel={home.ledgerPath}
          />
        </Section>
      )}
    </>
  )
}

function Deciding({ may, verifying, verify }: Pick<Props, 'may' | 'verifying' | 'verify'>) {
  const t = useTranslations('tallies.one')
  if (!may.verify) return <p>{t(may.own ? 'own' : 'editorVerifies')}</p>
  return (
    <>
      <p className="font-semibold">{t('change', verifying)}</p>
      <form action={verify}>
        <Button>{t('verify')}</Button>
      </form>
    </>
  )
}

function Includes({ figure, all, include }: Pick<Props, 'figure' | 'all' | 'include'>) {
  const t = useTranslations('tallies.one')
  const line = useFigureLine()
  const others = all.filter(
    ({ id, state }) =>
      id !== figure.id &&
      (state === 'reported' || state === 'verified') &&
      !figure.includes.includes(id),
  )
  if (others.length === 0) return null
  return (
    <Section id="include" title={t('include')}>
      <IncludeForm
        submit={include}
        start={freshForm({ inner: '' })}
        figures={others.map((other) => ({ value: other.id, label: line(other) }))}
      />
    </Section>
  )
}

function AddEvidence({ id }: { id: string }) {
  const t = useTranslations('tallies.one')
  return (
    <Section id="evidence" title={t('addEvidence')}>
      <p className="max-w-prose">{t('evidenceLead')}</p>
      <form
        action={evidenceUploadPath(id)}
        method="post"
        encType="multipart/form-data"
        className="max-w-prose space-y-4"
      >
        <label className="block space-y-1.5">
          <span className="block font-semibold">{t('file')}</span>
          <input type="file" name="file" className="block min-h-11 w-full" />
        </label>
        <Button look="quiet">{t('evidenceSubmit')}</Button>
      </form>
    </Section>
  )
}
