import { expect, test } from 'vitest'
import { PROBLEM_NAMES, toProblem } from './problem'
import { problemPage } from './problem-pages'

test('the type of every problem leads to a page that says what it means and what to do', () => {
  for (const name of PROBLEM_NAMES) {
    const { type, title, status } = toProblem(name, 'https://vigil.example')
    const page = problemPage(new URL(type).pathname.replace('/problems/', ''))
    expect(page).toMatchObject({ name, title, status })
    for (const words of [page?.meaning, page?.remedy]) expect(words, name).toMatch(/^[A-Z].+\.$/)
  }
})

test('what is no problem of ours has no page', () => {
  for (const name of ['', 'nothing', 'Withdrawn', 'constructor', '__proto__', 'toString'])
    expect(problemPage(name)).toBeNull()
})
