import { ProblemList } from '@/components/api/problem-list'
import { PROBLEM_NAMES } from '@/lib/api/problem'
import { problemPage } from '@/lib/api/problem-pages'

export default function Page() {
  return <ProblemList problems={PROBLEM_NAMES.flatMap((name) => problemPage(name) ?? [])} />
}
