import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { channelWords, messageKindWords } from '@/components/messages/words'
import { Fact, Facts } from '@/components/ui/facts'
import { PageTitle } from '@/components/ui/page-title'
import { freshForm } from '@/lib/forms/form-state'
import { isUnderWay, type StaffInvalidation } from '@/lib/invalidations/invalidation'
import { caseHistoryPath, heldDeedsPath, invalidationPath } from '@/lib/routes'
import type { Submit } from '../form'
import { Moment } from '../moment'
import { ReasonForm } from '../reason-form'

type Props = {
  invalidation: StaffInvalidation
  cancel: Submit
  goOn: Submit
  undo: Submit
}

/** One invalidation: what it took, how far it is, and how to stop it or to give everything back. */
export function InvalidationPage({ invalidation, cancel, goOn, undo }: Props) {
  const t = useTranslations('deeds')
  const { id, state, title, reference } = invalidation
  const here = invalidationPath(id)
  return (
    <>
      <PageTitle above={<a href={heldDeedsPath()}>{t('title')}</a>} lead={t(`state.${state}`)}>
        {t('invalidation.title', { title })}
      </PageTitle>
      {isUnderWay(state) && <Progress invalidation={invalidation} />}
      <InvalidationFacts invalidation={invalidation} />
      <p>
        <a href={caseHistoryPath(reference)}>{t('invalidation.history')}</a>
      </p>
      {isUnderWay(state) && (
        <Section id="go-on" title={t('invalidation.goOnTitle')}>
          <p className="max-w-prose">{t('invalidation.goOnLead')}</p>
          <ReasonForm
            submit={goOn}
            start={freshForm({})}
            reason={null}
            words={t('invalidation.goOn')}
            look="main"
            cancel={here}
          />
        </Section>
      )}
      {state === 'running' && (
        <Section id="cancel" title={t('invalidation.cancelTitle')}>
          <p className="max-w-prose">{t('invalidation.cancelLead')}</p>
          <ReasonForm
            submit={cancel}
            start={freshForm({})}
            reason={null}
            words={t('invalidation.cancel')}
            cancel={here}
          />
        </Section>
      )}
      {(state === 'done' || state === 'cancelled') && (
        <Section id="undo" title={t('invalidation.undoTitle')}>
          <p className="max-w-prose">{t('invalidation.undoLead')}</p>
          <ReasonForm
            submit={undo}
            start={freshForm({ reason: '' })}
            reason={{ label: t('invalidation.undoReason'), hint: t('invalidate.reasonHint') }}
            words={t('invalidation.undo')}
            cancel={heldDeedsPath()}
          />
        </Section>
      )}
    </>
  )
}

function Progress({ invalidation }: { invalidation: StaffInvalidation }) {
  const t = useTranslations('deeds')
  const { state, expected, taken, restored, id } = invalidation
  const [done, of] =
    state === 'running' ? [taken.deeds, expected.deeds] : [restored.deeds, taken.deeds]
  return (
    <div className="max-w-prose space-y-2">
      <label className="block space-y-1">
        <span className="block">{t('invalidation.progress', { done, of })}</span>
        <progress value={done} max={Math.max(of, 1)} className="w-full accent-accent" />
      </label>
      <p>
        <a href={invalidationPath(id)}>{t('invalidation.lookAgain')}</a>
      </p>
    </div>
  )
}

function InvalidationFacts({ invalidation }: { invalidation: StaffInvalidation }) {
  const t = useTranslations('deeds')
  const words = useTranslations('words')
  const { from, to, kind, channel, quantity, originSystem, taken, restored } = invalidation
  return (
    <Facts>
      <Fact name={t('invalidate.from')}>
        <Moment at={from} />
      </Fact>
      <Fact name={t('invalidate.to')}>
        <Moment at={to} />
      </Fact>
      {kind && <Fact name={t('invalidate.kind')}>{words(messageKindWords[kind])}</Fact>}
      {channel && <Fact name={t('invalidate.channel')}>{words(channelWords[channel])}</Fact>}
      {quantity !== null && <Fact name={t('invalidate.quantity')}>{quantity}</Fact>}
      {originSystem !== null && <Fact name={t('invalidate.originSystem')}>{originSystem}</Fact>}
      <Fact name={t('invalidate.reason')}>{invalidation.reason}</Fact>
      <Fact name={t('invalidations.taken')}>{t('amount', taken)}</Fact>
      {invalidation.undoReason !== null && (
        <>
          <Fact name={t('invalidation.restored')}>{t('amount', restored)}</Fact>
          <Fact name={t('invalidation.undoReason')}>{invalidation.undoReason}</Fact>
        </>
      )}
      <Fact name={t('invalidations.started')}>
        <Moment at={invalidation.startedAt} />
        {invalidation.startedBy !== null && <>, {invalidation.startedBy}</>}
      </Fact>
    </Facts>
  )
}
