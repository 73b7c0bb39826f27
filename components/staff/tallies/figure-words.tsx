import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/words'
import type { StaffFigure } from '@/lib/tallies/figure'

/** A figure in one line, for a list of choices: how many, who says so, as of when. */
export function useFigureLine(): (
  figure: Pick<StaffFigure, 'quantity' | 'reportedBy' | 'asOf'>,
) => string {
  const t = useTranslations('tallies')
  const dates = useTranslations('dates')
  const format = useFormatter()
  const locale = useLocale()
  return ({ quantity, reportedBy, asOf }) =>
    t('line', {
      figure: format.number(quantity),
      who: reportedBy,
      when: formatPartialDate(asOf, locale, dates),
    })
}

/** Whether a figure counts, and why not. */
export function useStandingWords(): (figure: StaffFigure) => string {
  const t = useTranslations('tallies.ledger')
  return ({ state, standing }) => {
    if (state === 'reported') return t('waits')
    if (state === 'rejected') return t('rejected')
    if (state === 'superseded' || standing === null) return t('replaced')
    return standing.insideOf === null ? t('counts') : t('inside')
  }
}
