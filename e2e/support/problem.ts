import { type APIResponse, expect } from '@playwright/test'

type Problem = {
  type: string
  title: string
  status: number
  errors?: { pointer: string; code: string; detail: string }[]
}

/** Expects a refusal of this kind; answers the pointers and codes that it names. */
export async function expectProblem(
  answer: APIResponse,
  status: number,
  name: string,
  origin: string | undefined,
) {
  expect(answer.status()).toBe(status)
  expect(answer.headers()['content-type']).toBe('application/problem+json; charset=utf-8')
  const problem = (await answer.json()) as Problem
  expect(problem).toMatchObject({ type: `${origin}/problems/${name}`, status })
  expect(problem.title).not.toBe('')
  for (const { detail } of problem.errors ?? []) expect(detail).toMatch(/\.$/)
  return (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
}
