import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { listLanguages } from '@/app/staff/cases/[reference]/record/choices'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { PickLists } from '@/components/staff/record/pick-lists'
import { Undo } from '@/components/staff/record/undo'
import { Refused } from '@/components/staff/refused'
import { CitationsForm } from '@/components/staff/sources/citations-form'
import { SourceFiles } from '@/components/staff/sources/source-files'
import { SourceForm } from '@/components/staff/sources/source-form'
import { SourcePage } from '@/components/staff/sources/source-page'
import { CitationList, StatementWords } from '@/components/staff/sources/statement-words'
import { canEditCase } from '@/lib/auth/policy'
import type { Staff } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/viewer'
import type { StaffCase } from '@/lib/cases/staff-case'
import { type StaffCitation, toCitationFields } from '@/lib/citations/citation'
import { listCitations } from '@/lib/citations/queries'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { listFiles } from '@/lib/files/queries'
import { freshForm } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { sourcePath, sourcesPath, uploadPath } from '@/lib/routes'
import { SOURCE_FIELD_NAMES, type SourceValues, sourceTexts } from '@/lib/sources/fields'
import { getCitedSource, whichMayEdit } from '@/lib/sources/queries'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { isUuid } from '@/lib/text/uuid'
import {
  submitCitations,
  submitFileDeletion,
  submitSource,
  submitSourceUndo,
  submitVerification,
} from '../actions'
import { answerRefused } from '../answer-refused'

type Props = PageProps<'/staff/cases/[reference]/sources/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.sources')
  return { title: t('title', { title: (await params).reference }) }
}

export default function EditSourcePage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference, id } = await params
    const { done, undo, refused } = await searchParams
    const caseRecord = await getStaffCase(staff, reference)
    const source = caseRecord && (await getCitedSource(staff, caseRecord.caseId, id))
    // What is confidential answers like what is not there, to whoever may not read it.
    if (!caseRecord || !source?.values) return <Missing room="staff" />
    answerRefused(refused)
    const mayEdit = (await whichMayEdit(staff, [id])).has(id)
    const page = sourcePath(reference, id)
    const cited = await listCitations(staff, caseRecord, id)
    const citations =
      cited.length === 0 ? null : canEditCase(staff, caseRecord.state) ? (
        await citationsForm(staff, caseRecord, id, cited)
      ) : (
        <CitationList citations={cited} />
      )
    const files = (await listFiles(staff, id)).map((file) => ({
      ...file,
      remove:
        mayEdit && file.role === 'working' ? submitFileDeletion.bind(null, page, file.id) : null,
    }))
    return (
      <SourcePage
        caseRecord={caseRecord}
        source={source}
        today={new Date().toISOString().slice(0, 10)}
        done={
          <>
            <Done code={done} />
            {typeof undo === 'string' && isUuid(undo) && (
              <Undo undo={submitSourceUndo.bind(null, reference, id, undo)} />
            )}
            <Refused code={refused} />
          </>
        }
        form={mayEdit ? await sourceForm(staff, caseRecord, source.id, source) : null}
        verify={submitVerification.bind(null, page, id)}
        citations={citations}
        files={<SourceFiles files={files} upload={mayEdit ? uploadPath(reference, id) : null} />}
      />
    )
  })
}

async function citationsForm(
  staff: Staff,
  { reference, caseId, version, updatedAt }: StaffCase,
  id: string,
  cited: readonly StaffCitation[],
) {
  const guard = { version: String(version), seenAt: updatedAt.toISOString() }
  const start = await withDraft(
    staff,
    draftForm('citations', caseId, id),
    freshForm(toCitationFields(cited), guard),
    (form) => readSentForm(form, Object.keys(toCitationFields(cited))),
    caseId,
  )
  const statements = cited.map(({ id: citation, about }) => ({
    id: citation,
    words: <StatementWords about={about} />,
  }))
  return (
    <CitationsForm submit={submitCitations.bind(null, reference, id)} {...{ start, statements }} />
  )
}

async function sourceForm(
  staff: Staff,
  { reference, caseId, updatedAt }: StaffCase,
  id: string,
  { values, version }: { values: SourceValues | null; version: number },
) {
  if (!values) return null
  const locale = await getLocale()
  const choices = {
    countries: [],
    languages: listLanguages(locale),
    zones: [],
    sources: [],
    links: {},
  }
  const start = await withDraft(
    staff,
    draftForm('source', id),
    freshForm(sourceTexts(values), {
      version: String(version),
      seenAt: updatedAt.toISOString(),
    }),
    (form) => readSentForm(form, SOURCE_FIELD_NAMES),
    caseId,
  )
  return (
    <>
      <PickLists choices={choices} />
      <SourceForm
        submit={submitSource.bind(null, reference, id)}
        start={start}
        choices={choices}
        cancel={sourcesPath(reference)}
      />
    </>
  )
}
