import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffFigure, StaffLedger } from '@/lib/tallies/figure'
import { FigureFacts } from './figure-facts'
import { useFigureLine, useStandingWords } from './figure-words'
import type { LedgerHome } from './ledger-home'

type Props = { home: LedgerHome; ledger: StaffLedger; mayReport: boolean; done: ReactNode }

/** Every figure that was ever reported for a case, with what counts and why. */
export function StaffLedgerPage({ home, ledger, mayReport, done }: Props) {
  const t = useTranslations('tallies.ledger')
  return (
    <>
      <PageTitle above={home.above} lead={t('lead')}>
        {t('title', { title: home.title })}
      </PageTitle>
      {done}
      <p className="text-xl font-semibold">
        {ledger.total === null ? t('notPublic') : t('total', { count: ledger.total })}
      </p>
      {mayReport && (
        <p>
          <ButtonLink href={home.newPath()}>{t('report')}</ButtonLink>
        </p>
      )}
      <LedgerWarnings ledger={ledger} />
      <FigureList figures={ledger.figures} home={home} />
    </>
  )
}

/** Figures newest first, each with everything that is recorded of it. */
export function FigureList({
  figures,
  home,
}: {
  figures: readonly StaffFigure[]
  home: LedgerHome
}) {
  const t = useTranslations('tallies.ledger')
  const format = useFormatter()
  const standing = useStandingWords()
  if (figures.length === 0) return <p>{t('empty')}</p>
  return (
    <ol className="space-y-6">
      {figures.map((figure) => (
        <li
          key={figure.id}
          id={`figure-${figure.id}`}
          className="space-y-2 rounded-md border border-line p-4"
        >
          <h2 className="text-xl font-semibold">
            <a href={home.onePath(figure.id)}>
              {t('open', { figure: format.number(figure.quantity) })}
            </a>
          </h2>
          <p className="font-semibold">{standing(figure)}</p>
          <FigureFacts figure={figure} all={figures} home={home} />
        </li>
      ))}
    </ol>
  )
}

function LedgerWarnings({ ledger: { figures, warnings } }: { ledger: StaffLedger }) {
  const t = useTranslations('tallies.warning')
  const line = useFigureLine()
  const nameOf = (id: string) => {
    const figure = figures.find((each) => each.id === id)
    return figure ? line(figure) : id
  }
  if (warnings.length === 0) return null
  return (
    <Notice title={t('title')}>
      <ul className="list-disc ps-5">
        {warnings.map(({ code, first, second }) => (
          <li key={`${code} ${first} ${second}`}>
            {t(code, { first: nameOf(first), second: nameOf(second) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
