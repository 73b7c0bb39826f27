import 'server-only'
import type { Asked } from '@/app/staff/answer'
import type { Invited } from '@/lib/auth/commands'
import { freshInvite, type InviteState } from '@/lib/auth/invite-form'
import { env } from '@/lib/env'
import { attemptAfter } from '@/lib/forms/sent-form'
import { welcomePath } from '@/lib/routes'

/** An empty form again, and the link that was made. The secret is in this answer and nowhere else. */
export const issued = ({ previous }: Asked, { name, token, expiresAt }: Invited): InviteState => ({
  ...freshInvite(),
  link: {
    name,
    address: env.PUBLIC_ORIGIN + welcomePath(token),
    expiresAt: expiresAt.toISOString(),
  },
  attempt: attemptAfter(previous),
})
