import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import type { FormState } from '@/lib/forms/form-state'
import { canBeReplaced } from '@/lib/tallies/decision'
import type { StaffFigure } from '@/lib/tallies/figure'
import type { Submit } from '../form'
import { useFigureLine } from './figure-words'
import type { LedgerHome } from './ledger-home'
import { type TallyChoices, TallyForm } from './tally-form'

type Props = {
  home: LedgerHome
  figures: readonly StaffFigure[]
  choices: Omit<TallyChoices, 'figures' | 'sources'>
  submit: Submit
  start: FormState
  /** The sources of the case itself, beside those that its figures cite already. */
  sources: readonly { id: string; words: { publisher: string; title: string } | null }[]
}

/** The page on which a figure is reported, or another takes its place. */
export function NewTally({ home, figures, choices, submit, start, sources }: Props) {
  const t = useTranslations('tallies')
  const line = useFigureLine()
  const known = new Map(
    [...figures.flatMap((figure) => figure.sources), ...sources].map((each) => [each.id, each]),
  )
  return (
    <>
      <PageTitle above={home.above} lead={t('form.lead')}>
        {t(start.fields.supersedes ? 'form.replaceTitle' : 'form.title')}
      </PageTitle>
      <TallyForm
        submit={submit}
        start={start}
        cancel={home.ledgerPath}
        choices={{
          ...choices,
          figures: figures
            .filter(canBeReplaced)
            .map((figure) => ({ value: figure.id, label: line(figure) })),
          sources: [...known.values()].map(({ id, words }) => ({
            value: id,
            label: words === null ? t('confidentialSource') : t('source', words),
          })),
        }}
      />
    </>
  )
}
