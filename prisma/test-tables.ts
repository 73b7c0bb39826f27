import { connectAsSuperuser } from './test-database'

/** Asks each table of ours one question; answers by table. `row` is the row as text. */
async function askEveryTable<T>(question: string, values: string[] = []): Promise<Map<string, T>> {
  const client = await connectAsSuperuser()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'published') ORDER BY 1`,
    )
    const answers = new Map<string, T>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ answer: T }>(
        `SELECT ${question} AS answer FROM (SELECT t::text AS row FROM ${name} AS t) AS r`,
        values,
      )
      if (rows[0]) answers.set(name, rows[0].answer)
    }
    return answers
  } finally {
    await client.end()
  }
}

/** Everything that the database holds, to be compared. */
export const everything = () =>
  askEveryTable<string | null>(`md5(string_agg(row, ' ' ORDER BY row))`)

/** The tables in which any column of any row fits the pattern. */
export async function tablesSaying(pattern: string): Promise<string[]> {
  const counts = await askEveryTable<number>(`(count(*) FILTER (WHERE row ~* $1))::int`, [pattern])
  return [...counts].filter(([, count]) => count > 0).map(([name]) => name)
}
