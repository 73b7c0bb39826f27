import type { Metadata } from 'next'
import { ProblemExplained } from '@/components/api/problem-explained'
import { Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { problemPage } from '@/lib/api/problem-pages'

type Props = { params: Promise<{ name: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const problem = problemPage((await params).name)
  return problem ? { title: problem.title } : missingMetadata()
}

export default async function Page({ params }: Props) {
  const problem = problemPage((await params).name)
  return problem ? <ProblemExplained problem={problem} /> : <Missing />
}
