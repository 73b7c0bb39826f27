import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { channelWords, messageKindWords } from '@/components/messages/words'
import { Button } from '@/components/ui/button'
import { Fact, Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { toProblem } from '@/lib/forms/codes'
import { freshForm } from '@/lib/forms/form-state'
import type { CONDITION_FIELDS } from '@/lib/invalidations/conditions'
import type { Preview } from '@/lib/invalidations/invalidation'
import { CHANNELS, MESSAGE_KINDS } from '@/lib/messages/vocabulary'
import { heldDeedsPath, invalidatePath } from '@/lib/routes'
import type { Submit } from '../form'
import { Moment } from '../moment'
import { ReasonForm } from '../reason-form'

type ConditionField = (typeof CONDITION_FIELDS)[number]

type Props = {
  /** The conditions as they were typed. */
  typed: Record<ConditionField, string>
  /** Code of what is wrong with each; empty as long as nothing was asked. */
  errors: Readonly<Record<string, string>>
  /** What fits; null as long as there is nothing to say. */
  preview: Preview | null
  submit: Submit
}

/** First the conditions, then what fits them, then why: nothing is taken out of the count unseen. */
export function InvalidatePage({ typed, errors, preview, submit }: Props) {
  const t = useTranslations('deeds.invalidate')
  return (
    <>
      <PageTitle above={<a href={heldDeedsPath()}>{t('back')}</a>} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      {Object.keys(errors).length > 0 && <Notice kind="wrong" title={t('wrong')} />}
      <ConditionsForm typed={typed} errors={errors} />
      {preview !== null && (
        <Section id="preview" title={t('previewTitle')}>
          <Found preview={preview} />
          {preview.deeds > 0 && (
            <ReasonForm
              key={`${preview.deeds} ${preview.messages}`}
              submit={submit}
              start={freshForm({ reason: '' })}
              reason={{ label: t('reason'), hint: t('reasonHint') }}
              words={t('submit', { deeds: preview.deeds })}
              cancel={invalidatePath()}
            />
          )}
        </Section>
      )}
    </>
  )
}

function ConditionsForm({ typed, errors }: Pick<Props, 'typed' | 'errors'>) {
  const t = useTranslations('deeds.invalidate')
  const problem = useTranslations('staff.form.problem')
  const words = useTranslations('words')
  const about = (name: ConditionField) => {
    const code = errors[name]
    const error =
      code === undefined
        ? undefined
        : code === 'case_missing'
          ? t('caseMissing')
          : problem(toProblem(code))
    return { name, error, label: t(name), defaultValue: typed[name] }
  }
  return (
    <form method="get" className="max-w-prose space-y-6">
      <TextInput {...about('reference')} hint={t('referenceHint')} autoComplete="off" />
      <TextInput {...about('from')} hint={t('momentHint')} type="datetime-local" />
      <TextInput {...about('to')} hint={t('momentHint')} type="datetime-local" />
      <Select
        {...about('kind')}
        empty={t('any')}
        options={MESSAGE_KINDS.map((value) => ({ value, label: words(messageKindWords[value]) }))}
      />
      <Select
        {...about('channel')}
        empty={t('any')}
        options={CHANNELS.map((value) => ({ value, label: words(channelWords[value]) }))}
      />
      <TextInput {...about('quantity')} hint={t('quantityHint')} inputMode="numeric" />
      <TextInput {...about('originSystem')} hint={t('originSystemHint')} autoComplete="off" />
      <Button look="quiet">{t('preview')}</Button>
    </form>
  )
}

function Found({ preview: { title, deeds, messages, first, last } }: { preview: Preview }) {
  const t = useTranslations('deeds.invalidate')
  const amount = useTranslations('deeds')
  if (deeds === 0) return <p>{t('nothing')}</p>
  return (
    <Facts>
      <Fact name={t('ofCase')}>{title}</Fact>
      <Fact name={t('fits')}>
        <strong>{amount('amount', { deeds, messages })}</strong>
      </Fact>
      {first && (
        <Fact name={t('first')}>
          <Moment at={first} />
        </Fact>
      )}
      {last && (
        <Fact name={t('last')}>
          <Moment at={last} />
        </Fact>
      )}
    </Facts>
  )
}
