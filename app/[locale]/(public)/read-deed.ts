import 'server-only'
import { unlessAway } from '@/lib/http/away'
import { getSupporterActionByToken } from '@/lib/messages/queries'

/** The deed behind the link that a supporter was given; 'missing' for a token that we did not make. */
export async function readDeed(token: string) {
  const read = await unlessAway(async () => ({ deed: await getSupporterActionByToken(token) }))
  return read === 'away' ? read : (read.deed ?? 'missing')
}
