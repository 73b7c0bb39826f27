import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { TextInput } from '@/components/ui/text-input'
import type { StaffCase } from '@/lib/cases/staff-case'
import { CaseLink } from '../case-link'
import { type Listed, OnePhotograph } from './one-photograph'

type Props = {
  caseRecord: StaffCase
  photographs: readonly Listed[]
  /** Whether they may open originals. */
  mayOpen: boolean
  /** Where the form with a new photograph is sent; null where one may add none. */
  upload: string | null
  done: ReactNode
}

/** The photographs of a case, those that can be restored, and the form for another one. */
export function PhotographList({ caseRecord, photographs, mayOpen, upload, done }: Props) {
  const t = useTranslations('photographs.staff')
  const standing = photographs.filter(({ photograph }) => photograph.deletedAt === null)
  const deleted = photographs.filter(({ photograph }) => photograph.deletedAt !== null)
  const listOf = (label: string, some: readonly Listed[]) => (
    <ul aria-label={label} className="divide-y divide-line">
      {some.map((each) => (
        <li key={each.photograph.id} className="py-6">
          <OnePhotograph {...{ caseRecord, mayOpen }} listed={each} />
        </li>
      ))}
    </ul>
  )
  return (
    <article className="space-y-10">
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      {done}
      {standing.length === 0 ? <p>{t('none')}</p> : listOf(t('list'), standing)}
      {upload === null ? <p className="text-muted">{t('readOnly')}</p> : <UploadForm to={upload} />}
      {deleted.length > 0 && (
        <Section id="deleted" title={t('deleted')}>
          {listOf(t('deleted'), deleted)}
        </Section>
      )}
    </article>
  )
}

/** An ordinary form with a file in it: no action of a page could take one of this size. */
function UploadForm({ to }: { to: string }) {
  const t = useTranslations('photographs.staff')
  return (
    <form
      id="add"
      method="post"
      action={to}
      encType="multipart/form-data"
      aria-label={t('addTitle')}
      className="max-w-prose space-y-6 rounded-lg border border-line-strong bg-surface p-5"
    >
      <p className="text-lg font-semibold">{t('addTitle')}</p>
      <p className="text-muted">{t('addNote')}</p>
      <TextInput
        type="file"
        name="file"
        accept="image/jpeg,image/png,image/webp"
        label={t('file')}
        hint={t('fileHint')}
        required
      />
      <Button>{t('submit')}</Button>
    </form>
  )
}
