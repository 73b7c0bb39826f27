import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** The title of a page that has only a Missing, a Gone or an Away to show. */
export async function missingMetadata(
  fate: 'missing' | 'gone' | 'away' = 'missing',
): Promise<Metadata> {
  const t = await getTranslations('errors')
  return { title: t(`${fate}.title`) }
}
