import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { linesOf } from '@/lib/appeals/document'
import { targetPath } from '@/lib/routes'
import type { StaffAppeal } from '@/lib/staff-appeals/staff-appeal'

type Props = {
  appeal: StaffAppeal
  reference: string
  mayEdit: boolean
  drop: (target: string, dropped: boolean) => () => Promise<void>
}

/** The offices to which an appeal goes; those that were removed can be brought back. */
export function TargetRows({ appeal, reference, mayEdit, drop }: Props) {
  const t = useTranslations('appeals')
  const standing = appeal.targets.filter(({ deletedAt }) => deletedAt === null)
  const removed = appeal.targets.filter(({ deletedAt }) => deletedAt !== null)
  return (
    <div className="space-y-4">
      <p className="text-muted">{t('staff.official')}</p>
      {standing.length === 0 && <p>{t('staff.noTargets')}</p>}
      <ul className="divide-y divide-line">
        {standing.map(({ id, office, name, address, email, copyTo }) => (
          <li key={id} className="space-y-1 py-3">
            <p className="font-semibold">
              {office}
              {name !== null && `, ${name}`}
              {copyTo && ` (${t('page.copies')})`}
            </p>
            <p className="text-muted">{[...linesOf(address), email].filter(Boolean).join(', ')}</p>
            {mayEdit && (
              <div className="flex flex-wrap items-center gap-4">
                <a href={targetPath(reference, appeal.id, id)}>
                  {t('staff.editTargetOf', { office })}
                </a>
                <form action={drop(id, true)}>
                  <Button look="quiet">{t('staff.drop', { office })}</Button>
                </form>
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <p>
          <ButtonLink look="quiet" href={targetPath(reference, appeal.id, 'new')}>
            {t('staff.addTarget')}
          </ButtonLink>
        </p>
      )}
      {mayEdit &&
        removed.map(({ id, office }) => (
          <form key={id} action={drop(id, false)}>
            <Button look="quiet">{t('staff.restore', { office })}</Button>
          </form>
        ))}
    </div>
  )
}
