import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { KindCode } from '@/lib/record/kinds'
import { addEntryPath } from '@/lib/routes'
import type { Desk } from './desk'

/** The way to add an entry of a kind, with a mark where one was begun and not saved. */
export function AddEntry({
  desk,
  kind,
  parentId,
}: {
  desk: Desk
  kind: KindCode
  parentId: string
}) {
  const t = useTranslations('record')
  const staff = useTranslations('staff.record')
  if (!desk.mayEdit) return null
  const begun = desk.drafts.includes(desk.formName({ kind, id: null, parentId }))
  return (
    <span>
      <a
        className="inline-flex min-h-11 items-center text-accent underline"
        href={addEntryPath(desk.reference, kind, parentId)}
      >
        {t(`add.${kind}`)}
      </a>
      {begun && (
        <>
          {' '}
          <Tag>{staff('unsaved')}</Tag>
        </>
      )}
    </span>
  )
}
