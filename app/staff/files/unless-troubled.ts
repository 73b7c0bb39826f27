import 'server-only'
import { unlessAway } from '@/lib/http/away'
import { type StorageFault, StorageTrouble } from '@/lib/storage/storage'

/** What work with a file answers, or which of the places that it needs does not do its part. */
export async function unlessTroubled<T extends object>(
  work: () => Promise<T>,
): Promise<T | { trouble: 'away' | `storage_${StorageFault}` }> {
  try {
    const done = await unlessAway(work)
    return done === 'away' ? { trouble: 'away' } : done
  } catch (error) {
    if (error instanceof StorageTrouble) return { trouble: `storage_${error.fault}` }
    throw error
  }
}
