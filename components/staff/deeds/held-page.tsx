import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { PageTitle } from '@/components/ui/page-title'
import type { HeldDeeds } from '@/lib/deeds/held'
import { heldDeedsPath } from '@/lib/routes'
import type { Submit } from '../form'
import { DecideForm } from './decide-form'
import { RevealWords, type SubmitRevealWords } from './reveal-words'

type Props = {
  held: HeldDeeds
  submit: Submit
  /** How the private words of a deed are asked for. */
  reveal: (id: string) => SubmitRevealWords
}

/** What waits of one case: every deed, the decision, and private words one at a time. */
export function HeldPage({ held, submit, reveal }: Props) {
  const t = useTranslations('deeds')
  const withWords = held.items.filter(({ hasWords }) => hasWords)
  return (
    <>
      <PageTitle
        above={<a href={heldDeedsPath()}>{t('title')}</a>}
        lead={t('amount', { deeds: held.deeds, messages: held.messages })}
      >
        {t('of', { title: held.title })}
      </PageTitle>
      <DecideForm held={held} submit={submit} />
      {withWords.length > 0 && (
        <Section id="words" title={t('words.title')}>
          <p className="max-w-prose">{t('words.lead')}</p>
          <ul className="space-y-2">
            {withWords.map((deed) => (
              <li key={deed.id}>
                <RevealWords deed={deed} submit={reveal(deed.id)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
