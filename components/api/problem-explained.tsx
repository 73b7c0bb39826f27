import { Fact, Facts } from '@/components/ui/facts'
import { PageTitle } from '@/components/ui/page-title'
import type { ProblemPage } from '@/lib/api/problem-pages'
import { problemsPath } from '@/lib/routes'

/** One problem of the API: what it means, and what to do about it. English, as the API's answers are. */
export function ProblemExplained({ problem }: { problem: ProblemPage }) {
  const { name, title, status, meaning, remedy } = problem
  return (
    <>
      <PageTitle above={<a href={problemsPath()}>Problems of the API</a>}>{title}</PageTitle>
      <Facts>
        <Fact name="Type">
          <code>{name}</code>
        </Fact>
        <Fact name="Status">{status}</Fact>
        <Fact name="What it means">{meaning}</Fact>
        <Fact name="What to do">{remedy}</Fact>
      </Facts>
    </>
  )
}
