import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FILE_ROLES, type SourceFile } from '@/lib/files/stored-file'
import { filePath } from '@/lib/routes'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { useFileWords } from './file-words'

/** A file, and how it is deleted; null where it is not. */
type Listed = SourceFile & { remove: ((form: FormData) => Promise<void>) | null }

type Props = {
  files: readonly Listed[]
  /** Where the form with a new file is sent; null where one may add none. */
  upload: string | null
}

/** The copies of a source that are kept, and the form for another one. */
export function SourceFiles({ files, upload }: Props) {
  const t = useTranslations('staff.sources.file')
  return (
    <div className="space-y-6">
      <p className="max-w-prose text-muted">{t('lead')}</p>
      {files.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul aria-label={t('list')} className="divide-y divide-line">
          {files.map((file) => (
            <li key={file.id} className="space-y-2 py-4">
              <OneFile file={file} />
            </li>
          ))}
        </ul>
      )}
      {upload !== null && <UploadForm to={upload} />}
    </div>
  )
}

function OneFile({ file }: { file: Listed }) {
  const t = useTranslations('staff.sources.file')
  const words = useFileWords()(file)
  return (
    <>
      <p>{words}</p>
      <p className="text-sm break-all text-muted">{t('sha256', { hash: file.sha256 })}</p>
      <div className="flex flex-wrap items-center gap-4">
        <a
          className="inline-flex min-h-11 items-center text-accent underline"
          href={filePath(file.id)}
          download
          aria-label={t('downloadWhich', { file: words })}
        >
          {t('download')}
        </a>
        {file.remove && (
          <form action={file.remove}>
            <Button look="danger">{t('delete')}</Button>
          </form>
        )}
      </div>
    </>
  )
}

/** An ordinary form with a file in it: no action of a page could take one of this size. */
function UploadForm({ to }: { to: string }) {
  const t = useTranslations('staff.sources.file')
  const roles = FILE_ROLES.map((value) => ({
    value,
    label: t(`role.${value}`),
    hint: t(`roleHint.${value}`),
  }))
  return (
    <form
      method="post"
      action={to}
      encType="multipart/form-data"
      aria-label={t('addTitle')}
      className="max-w-prose space-y-6 rounded-lg border border-line-strong bg-surface p-5"
    >
      <p className="text-lg font-semibold">{t('addTitle')}</p>
      <TextInput type="file" name="file" label={t('file')} hint={t('fileHint')} required />
      <RadioGroup name="role" label={t('roleField')} choices={roles} defaultValue="evidence" />
      <Button>{t('submit')}</Button>
    </form>
  )
}
