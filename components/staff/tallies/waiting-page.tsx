import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { campaignTallyPath, deskPath, tallyPath } from '@/lib/routes'
import type { Preview, WaitingFigure } from '@/lib/tallies/figure'
import { useFigureLine } from './figure-words'

type Props = {
  figures: readonly WaitingFigure[]
  /** Ids of those whose reader entered them. */
  own: ReadonlySet<string>
  /** Ids of those that are to be verified. */
  chosen: readonly string[]
  /** What verifying them does to each number. */
  changes: { title: string; preview: Preview }[]
  done: ReactNode
  verify: (form: FormData) => Promise<void>
}

/** Figures that wait for a second person: choose some, see what they change, verify them together. */
export function WaitingPage({ figures, own, chosen, changes, done, verify }: Props) {
  const t = useTranslations('tallies')
  return (
    <>
      <PageTitle above={<a href={deskPath()}>{t('desk.title')}</a>} lead={t('waiting.lead')}>
        {t('waiting.title')}
      </PageTitle>
      {done}
      {figures.length === 0 ? (
        <p>{t('waiting.empty')}</p>
      ) : (
        <Choose {...{ figures, own, chosen }} />
      )}
      {chosen.length > 0 && (
        <Section id="change" title={t('waiting.change')}>
          <ul className="list-disc ps-5">
            {changes.map(({ title, preview }) => (
              <li key={title}>{t('waiting.of', { title, change: t('one.change', preview) })}</li>
            ))}
          </ul>
          <form action={verify}>
            {chosen.map((id) => (
              <input key={id} type="hidden" name="figure" defaultValue={id} />
            ))}
            <Button>{t('waiting.submit', { count: chosen.length })}</Button>
          </form>
        </Section>
      )}
    </>
  )
}

function Choose({ figures, own, chosen }: Pick<Props, 'figures' | 'own' | 'chosen'>) {
  const t = useTranslations('tallies.waiting')
  const line = useFigureLine()
  return (
    <form method="get" className="space-y-4">
      <fieldset className="space-y-1">
        <legend className="font-semibold">{t('choose')}</legend>
        {figures.map((figure) => (
          <div key={figure.id} className="flex items-start gap-3 py-2">
            {own.has(figure.id) ? (
              <span className="text-muted">{t('own')}</span>
            ) : (
              <input
                type="checkbox"
                id={`choose-${figure.id}`}
                name="figure"
                value={figure.id}
                defaultChecked={chosen.includes(figure.id)}
                className="mt-1 size-5 shrink-0 accent-accent"
              />
            )}
            <div>
              <label htmlFor={`choose-${figure.id}`} className="block">
                {figure.about.title}: {line(figure)}
              </label>
              <a href={pathOf(figure)}>
                <Open figure={figure} />
              </a>
            </div>
          </div>
        ))}
      </fieldset>
      <Button look="quiet">{t('look')}</Button>
    </form>
  )
}

function Open({ figure: { quantity, about } }: { figure: WaitingFigure }) {
  const t = useTranslations('tallies.ledger')
  const format = useFormatter()
  return t('open', { figure: `${about.title}, ${format.number(quantity)}` })
}

const pathOf = ({ id, about }: WaitingFigure) =>
  about.kind === 'case' ? tallyPath(about.reference, id) : campaignTallyPath(about.slug, id)
