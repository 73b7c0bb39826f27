import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { When } from '@/components/cases/when'
import type { PublicCampaign } from '@/lib/campaigns/public-campaign'
import { campaignPath } from '@/lib/routes'

/** Public campaigns, each with what it is and when it was. */
export function CampaignList({ campaigns }: { campaigns: readonly PublicCampaign[] }) {
  const t = useTranslations('campaigns.list')
  const locale = useLocale()
  if (campaigns.length === 0) return <p>{t('empty')}</p>
  return (
    <ul className="max-w-prose divide-y divide-line">
      {campaigns.map(({ slug, name, summary, period }) => (
        <li key={slug} className="space-y-1 py-4">
          <h2 className="text-xl font-semibold">
            <a href={campaignPath(locale, slug)}>
              <InItsLanguage of={name} />
            </a>
          </h2>
          {period && (
            <p className="text-sm text-muted">
              <When date={period} />
            </p>
          )}
          {summary && (
            <p>
              <InItsLanguage of={summary} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
