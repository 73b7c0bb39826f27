import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { deskPath, sheetTemplatePath, sheetUploadPath, sheetsPath } from '@/lib/routes'
import type { Checked, SheetProblem } from '@/lib/tally-sheets/columns'
import { Moment } from '../moment'

/** The page on which a spreadsheet is chosen. It is an ordinary form. */
export function SheetsPage({ columns, done }: { columns: readonly string[]; done: ReactNode }) {
  const t = useTranslations('tallies')
  return (
    <>
      <PageTitle above={<a href={deskPath()}>{t('desk.title')}</a>} lead={t('sheet.lead')}>
        {t('sheet.title')}
      </PageTitle>
      {done}
      <p>
        <a href={sheetTemplatePath()} download>
          {t('sheet.template')}
        </a>
      </p>
      <p>
        {t('sheet.columns')} <code className="break-words">{columns.join(', ')}</code>
      </p>
      <form
        action={sheetUploadPath()}
        method="post"
        encType="multipart/form-data"
        className="max-w-prose space-y-4"
      >
        <label className="block space-y-1.5">
          <span className="block font-semibold">{t('sheet.file')}</span>
          <input type="file" name="file" accept=".csv,text/csv" className="block min-h-11 w-full" />
        </label>
        <Button>{t('sheet.look')}</Button>
      </form>
    </>
  )
}

type SheetProps = {
  sheet: {
    importedAt: Date | null
    checked: Pick<Checked, 'same' | 'problems'> & { ready: number }
  }
  bringIn: () => Promise<void>
  done: ReactNode
}

/** What a spreadsheet would bring in, before anything is. */
export function SheetPage({ sheet: { importedAt, checked }, bringIn, done }: SheetProps) {
  const t = useTranslations('tallies')
  const { ready, same, problems } = checked
  return (
    <>
      <PageTitle above={<a href={deskPath()}>{t('desk.title')}</a>}>
        {t('sheet.previewTitle')}
      </PageTitle>
      {done}
      {importedAt !== null ? (
        <Notice title={t.rich('sheet.already', { at: () => <Moment at={importedAt} /> })} />
      ) : (
        <>
          {problems.length > 0 ? (
            <Notice kind="wrong" title={t('sheet.problems', { count: problems.length })}>
              <ul className="list-disc ps-5">
                {problems.map((problem, index) => (
                  <li key={index}>
                    <Problem problem={problem} />
                  </li>
                ))}
              </ul>
            </Notice>
          ) : (
            <p className="text-xl font-semibold">{t('sheet.ready', { count: ready })}</p>
          )}
          {same.length > 0 && <p>{t('sheet.same', { count: same.length })}</p>}
          {problems.length === 0 && ready > 0 && (
            <form action={bringIn}>
              <Button>{t('sheet.import', { count: ready })}</Button>
            </form>
          )}
        </>
      )}
      <p>
        <a href={sheetsPath()}>{t('sheet.another')}</a>
      </p>
    </>
  )
}

function Problem({ problem: { row, column, code, found } }: { problem: SheetProblem }) {
  const t = useTranslations('tallies.sheet')
  const words = t(`problem.${code}`)
  const what = found === null || found === '' ? words : t('found', { what: words, found })
  if (row === null) return t('inFile', { what })
  const place = { row: String(row), what }
  return column === null ? t('inRow', place) : t('inCell', { ...place, column })
}
