import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { InItsLanguage, Prose } from '@/components/cases/local-text'
import { SourceLine } from '@/components/cases/sources'
import { PageTitle } from '@/components/ui/page-title'
import type { PublicCaseCard } from '@/lib/cases/case-card'
import { countryName } from '@/lib/countries/country'
import type { PublicPublication } from '@/lib/publications/public-publication'
import { casePath, countryPath } from '@/lib/routes'
import { PublicationLine } from './publication-line'

/** A publication with who speaks in it, what it is about, and where it comes from. */
export function PublicationArticle({
  publication,
  cases,
}: {
  publication: PublicPublication
  cases: PublicCaseCard[]
}) {
  const t = useTranslations('publications.page')
  const locale = useLocale()
  const { spokesperson, source } = publication
  return (
    <article className="max-w-prose space-y-6">
      <PageTitle above={<PublicationLine publication={publication} />}>
        <InItsLanguage of={publication.title} />
      </PageTitle>
      <div className="text-lg">
        <Prose of={publication.body} />
      </div>
      {spokesperson && (
        <p className="text-muted">
          {spokesperson.role === null
            ? t('saidBy', { name: spokesperson.name })
            : t('saidByWithRole', { name: spokesperson.name, role: spokesperson.role })}
        </p>
      )}
      <Links
        title={t('cases')}
        links={cases.map((card) => ({
          href: casePath(locale, card.slug),
          content: <InItsLanguage of={card.title} />,
        }))}
      />
      <Links
        title={t('countries')}
        links={publication.countryCodes.map((code) => ({
          href: countryPath(locale, code),
          content: countryName(code, locale),
        }))}
      />
      {source && (
        <section aria-labelledby="source" className="space-y-2">
          <h2 id="source" className="text-xl font-semibold">
            {t('source')}
          </h2>
          <div>
            <SourceLine source={source} />
          </div>
        </section>
      )}
    </article>
  )
}

function Links({ title, links }: { title: string; links: { href: string; content: ReactNode }[] }) {
  if (links.length === 0) return null
  return (
    <section className="space-y-2">
      <h2 className="text-xl font-semibold">{title}</h2>
      <ul className="space-y-1">
        {links.map(({ href, content }) => (
          <li key={href}>
            <a href={href}>{content}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
