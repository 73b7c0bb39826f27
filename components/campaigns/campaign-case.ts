import type { PersonSince } from '@/lib/campaigns/since'
import type { PublicCase } from '@/lib/cases/public-case'

/** A case of a campaign, and what changed for its people since the campaign began. */
export type CampaignCase = { document: PublicCase; people: PersonSince[] }
