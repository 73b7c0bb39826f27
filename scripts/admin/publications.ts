import { withdrawPublication } from '@/lib/publications/commands'
import { withdrawPublicationInput } from '@/lib/publications/input'
import { say, stopWith } from './say'

/** Takes a publication away from the public. */
export async function publicationWithdraw(options: {
  slug: string
  reason: string
}): Promise<void> {
  const input = withdrawPublicationInput.safeParse({ reason: options.reason })
  if (!input.success) stopWith('Nothing was withdrawn: say why, in at most 1,000 characters.')
  const withdrawn = await withdrawPublication(
    { kind: 'system', name: 'administration command' },
    options.slug,
    input.data,
    new Date(),
  )
  if (!withdrawn.ok) stopWith(`Nothing was withdrawn: ${withdrawn.error}.`)
  say(`${options.slug} is withdrawn from the public.`)
}
