import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { newCampaignPath, staffCampaignPath } from '@/lib/routes'

type Row = { slug: string; name: string; state: 'draft' | 'published' | 'withdrawn' }

/** Every campaign, in whatever state. */
export function StaffCampaigns({
  campaigns,
  mayAdd,
}: {
  campaigns: readonly Row[]
  mayAdd: boolean
}) {
  const t = useTranslations('campaigns.staff')
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {mayAdd && (
        <p>
          <ButtonLink href={newCampaignPath()}>{t('new')}</ButtonLink>
        </p>
      )}
      {campaigns.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <ul className="space-y-3">
          {campaigns.map(({ slug, name, state }) => (
            <li key={slug}>
              <a href={staffCampaignPath(slug)}>{name}</a> <Tag>{t(`state.${state}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
