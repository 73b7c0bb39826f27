// The words of the codes of the ledger: each code leads to its key in the messages "words". A code
// without a key does not compile.
import type { Channel, MessageKind, TallyMethod, TallyScope } from '@/lib/messages/vocabulary'

export const channelWords = {
  letter: 'channel.letter',
  postcard: 'channel.postcard',
  email: 'channel.email',
  web_form: 'channel.web_form',
  petition_online: 'channel.petition_online',
  petition_paper: 'channel.petition_paper',
  fax: 'channel.fax',
  sms: 'channel.sms',
  phone: 'channel.phone',
  social_post: 'channel.social_post',
  in_person: 'channel.in_person',
  other: 'channel.other',
} as const satisfies Record<Channel, string>

export const messageKindWords = {
  appeal: 'messageKind.appeal',
  solidarity: 'messageKind.solidarity',
  family_solidarity: 'messageKind.family_solidarity',
  petition: 'messageKind.petition',
  thanks: 'messageKind.thanks',
} as const satisfies Record<MessageKind, string>

export const tallyScopeWords = {
  global: 'tallyScope.global',
  section: 'tallyScope.section',
  group: 'tallyScope.group',
  event: 'tallyScope.event',
} as const satisfies Record<TallyScope, string>

export const tallyMethodWords = {
  counted: 'tallyMethod.counted',
  estimated: 'tallyMethod.estimated',
  imported: 'tallyMethod.imported',
  platform: 'tallyMethod.platform',
  published: 'tallyMethod.published',
} as const satisfies Record<TallyMethod, string>
