import 'server-only'
import { DatabaseAway } from '../db'

/**
 * What a page reads, or 'away' when the database does not answer: the page then says so in its own
 * words (503), where a thrown error would leave an empty document. Every other error goes on.
 */
export async function unlessAway<T extends object>(read: () => Promise<T>): Promise<T | 'away'> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof DatabaseAway) return 'away'
    throw error
  }
}
