import { useLocale, useTranslations } from 'next-intl'
import type { PublicCaseCard } from '@/lib/cases/case-card'
import { countryName } from '@/lib/countries/country'
import { casePath } from '@/lib/routes'
import { Details } from './details'
import { InItsLanguage } from './local-text'
import { Picture } from './picture'
import { PortraitPlaceholder } from '@/components/ui/portrait-placeholder'
import { StatusTag } from './status-tag'

/** Cases as a list of cards. `heading` is the level below the heading that the list stands under. */
export function CaseList({ cards, heading }: { cards: PublicCaseCard[]; heading: 'h2' | 'h3' }) {
  return (
    <ul className="grid grid-cols-1 gap-5 md:grid-cols-2">
      {cards.map((card) => (
        <li key={card.caseId}>
          <CaseCard card={card} heading={heading} />
        </li>
      ))}
    </ul>
  )
}

/** One case in a list: who, what is known of their liberty, where, and how many messages were sent. */
function CaseCard({ card, heading: Heading }: { card: PublicCaseCard; heading: 'h2' | 'h3' }) {
  const t = useTranslations('cases.card')
  const locale = useLocale()
  return (
    <article className="relative flex h-full gap-4 rounded-md border border-line bg-surface p-4 focus-within:border-accent hover:border-accent">
      <div className="w-16 shrink-0 sm:w-20">
        {card.photograph ? <Picture of={card.photograph} sizes="5rem" /> : <PortraitPlaceholder />}
      </div>
      <div className="min-w-0 space-y-2">
        <Heading className="text-xl font-semibold break-words">
          <a href={casePath(locale, card.slug)} className="after:absolute after:inset-0">
            <InItsLanguage of={card.title} />
          </a>
        </Heading>
        <p>
          <StatusTag label={card.label} />
        </p>
        {card.summary !== null && (
          <p className="line-clamp-3">
            <InItsLanguage of={card.summary} />
          </p>
        )}
        <Details>
          {card.countries.map(({ code }) => (
            <span key={code}>{countryName(code, locale)}</span>
          ))}
          {card.total > 0 &&
            t(card.estimated ? 'messagesAbout' : 'messages', { count: card.total })}
        </Details>
      </div>
    </article>
  )
}
