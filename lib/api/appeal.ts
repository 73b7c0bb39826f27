// An appeal as the API tells it. One that stopped says why, and nothing that could still be sent.
import type { PublicAppeal } from '../appeals/public-appeal'
import { actPath } from '../routes'
import { toApiSource } from './case'

export function toApiAppeal(appeal: PublicAppeal, caseSlug: string) {
  const about = {
    id: appeal.slug,
    number: appeal.number,
    issue: appeal.issue,
    index_number: appeal.indexNumber,
    state: appeal.kind === 'live' ? 'live' : 'stopped',
    issued_on: appeal.issuedOn,
    act_before: appeal.actBefore,
    time_zone: appeal.zone,
    title: appeal.title,
    path: actPath(appeal.locale, caseSlug, appeal.slug),
  }
  if (appeal.kind === 'stopped')
    return { ...about, because: appeal.because, note: appeal.note, outcome: appeal.outcome }
  return {
    ...about,
    demands: appeal.demands,
    background: appeal.background,
    talking_points: appeal.talkingPoints,
    channels: appeal.channels,
    targets: appeal.targets.map(({ copyTo, ...target }) => ({ ...target, copy_to: copyTo })),
    guidance: {
      religious: appeal.guidance.religious,
      organisation: appeal.guidance.organisation,
      own_address: appeal.guidance.ownAddress,
      case_details: appeal.guidance.caseDetails,
      languages: appeal.guidance.languages,
      never_mention: appeal.guidance.neverMention,
    },
    solidarity: appeal.solidarity,
    source: appeal.source && toApiSource(appeal.source),
  }
}
