import 'server-only'
import { publicDb } from '../db'

/** Every country with something public about it: how many cases and publications. */
export async function listPublicCountries(): Promise<
  { code: string; cases: number; publications: number }[]
> {
  return publicDb.$queryRaw<{ code: string; cases: number; publications: number }[]>`
    SELECT code, sum(cases)::int AS cases, sum(publications)::int AS publications FROM (
      SELECT code, 1 AS cases, 0 AS publications
        FROM published."CurrentCase", unnest("countryCodes") AS code WHERE locale = 'en'
      UNION ALL
      SELECT code, 0, 1
        FROM published."PublishedPublication", unnest("countryCodes") AS code WHERE locale = 'en'
    ) AS mentions GROUP BY code ORDER BY cases DESC, publications DESC, code`
}
