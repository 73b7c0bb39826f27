import { getViewer } from '@/lib/auth/viewer'
import { canReportAny } from '@/lib/auth/policy'
import { sheetsPath, signInPath } from '@/lib/routes'
import { getDesk, listSections } from '@/lib/sections/queries'
import { sheetTemplate } from '@/lib/tally-sheets/template'
import { unlessTroubled } from '../../unless-troubled'

/** A spreadsheet to fill in, with a row for each figure that the reader's sections still owe. */
export async function GET(): Promise<Response> {
  const made = await unlessTroubled(async () => {
    const staff = await getViewer()
    if (!staff) return { elsewhere: `${signInPath()}?next=${encodeURIComponent(sheetsPath())}` }
    if (!canReportAny(staff)) return { elsewhere: `${sheetsPath()}?refused=not_permitted` }
    const today = new Date().toISOString().slice(0, 10)
    const [lines, sections] = await Promise.all([getDesk(staff, today), listSections(staff)])
    const codes = new Map(sections.map(({ id, code }) => [id, code]))
    return { sheet: sheetTemplate(lines, (id) => codes.get(id) ?? '') }
  })
  if ('trouble' in made) return goTo(`${sheetsPath()}?refused=${made.trouble}`)
  if ('elsewhere' in made) return goTo(made.elsewhere)
  return new Response(made.sheet, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="figures.csv"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
