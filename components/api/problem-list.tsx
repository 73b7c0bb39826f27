import { PageTitle } from '@/components/ui/page-title'
import type { ProblemPage } from '@/lib/api/problem-pages'
import { problemPath } from '@/lib/routes'

/** Every problem of the API, each leading to its page. English, as the API's answers are. */
export function ProblemList({ problems }: { problems: readonly ProblemPage[] }) {
  return (
    <>
      <PageTitle lead="What the API refuses, it refuses as problem details (RFC 9457). The type of a problem is the address of one of these pages, and never changes.">
        Problems of the API
      </PageTitle>
      <ul className="space-y-2">
        {problems.map(({ name, status, title }) => (
          <li key={name}>
            {status} <a href={problemPath(name)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
