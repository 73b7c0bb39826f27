import { useTranslations } from 'next-intl'
import { EdtfWords } from '@/components/cases/when'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { newTallyPath, sheetsPath, waitingFiguresPath } from '@/lib/routes'
import type { DeskLine } from '@/lib/sections/desk'

type Props = {
  lines: readonly DeskLine[]
  /** Names of the sections for which the reader reports; null: for any. */
  own: readonly string[] | null
  mayReport: boolean
  mayVerify: boolean
}

/** Where sections see what they still owe, and editors who owes what. */
export function DeskPage({ lines, own, mayReport, mayVerify }: Props) {
  const t = useTranslations('tallies.desk')
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {own !== null && <p>{t('mine', { names: own.join(', ') })}</p>}
      <p className="flex flex-wrap gap-3">
        {mayReport && (
          <ButtonLink look="quiet" href={sheetsPath()}>
            {t('byFile')}
          </ButtonLink>
        )}
        {mayVerify && (
          <ButtonLink look="quiet" href={waitingFiguresPath()}>
            {t('verify')}
          </ButtonLink>
        )}
      </p>
      {lines.length === 0 && <p>{t('empty')}</p>}
      <ul className="space-y-6">
        {lines.map((line) => (
          <li
            key={`${line.campaign.slug} ${line.section.id}`}
            className="space-y-2 rounded-md border border-line p-4"
          >
            <Line line={line} mayReport={mayReport} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Line({ line, mayReport }: { line: DeskLine; mayReport: boolean }) {
  const t = useTranslations('tallies.desk')
  const { section, campaign, reportBy, cases, missing, overdue } = line
  const words = { done: t('done'), waiting: t('waiting'), missing: t('lacking') }
  return (
    <>
      <h2 className="text-xl font-semibold">
        {t('of', { campaign: campaign.name, section: section.name })}
      </h2>
      <p>
        {reportBy === null
          ? t('noDay')
          : t.rich('by', { day: () => <EdtfWords edtf={reportBy} /> })}{' '}
        {overdue && <Tag tone="danger">{t('overdue')}</Tag>}
      </p>
      <p>{t('missing', { count: missing })}</p>
      <ul className="list-disc space-y-1 ps-5">
        {cases.map(({ caseId, reference, title, standing }) => (
          <li key={caseId}>
            {title} ({words[standing]}){' '}
            {mayReport && standing === 'missing' && (
              <a href={newTallyPath(reference, { section: section.id, campaign: campaign.slug })}>
                {t('report', { title })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
