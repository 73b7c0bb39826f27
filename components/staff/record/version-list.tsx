import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { Version } from '@/lib/revisions/version'
import { momentWords } from '../moment-words'

type Props = {
  /** Newest first. */
  versions: readonly Version[]
  /** What they are versions of was deleted: the latest stands no more. */
  isGone?: boolean
  changesOf: (version: Version) => ReactNode
  mayRestore: boolean
  restore: (form: FormData) => Promise<void>
}

/** Versions: who made each, what it changed, and the way back to it. */
export function VersionList({ versions, isGone = false, changesOf, mayRestore, restore }: Props) {
  const t = useTranslations('staff.record')
  return (
    <ol aria-label={t('versions')} className="divide-y divide-line">
      {versions.map((version) => {
        const stands = version.current && !isGone
        return (
          <li key={version.version} className="space-y-3 py-5">
            <Heading version={version} stands={stands} />
            {changesOf(version)}
            {mayRestore && !stands && version.id !== null && (
              <form action={restore}>
                <input type="hidden" name="revision" defaultValue={version.id} />
                <Button look="quiet" aria-label={t('restoreVersion', { version: version.version })}>
                  {t('restoreThis')}
                </Button>
              </form>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Heading({ version: { version, made }, stands }: { version: Version; stands: boolean }) {
  const t = useTranslations('staff')
  const locale = useLocale()
  const name = made?.byMachine ? t('history.machine', { name: made.by }) : made?.by
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <h2 className="font-semibold">
        {made === null || name === undefined
          ? t('record.keptSince', { version })
          : t('record.version', { version, name, at: momentWords(made.at, locale) })}
      </h2>
      {made !== null && <Tag>{t(`record.how.${made.how}`)}</Tag>}
      {stands && <strong className="font-semibold">{t('record.current')}</strong>}
    </div>
  )
}
