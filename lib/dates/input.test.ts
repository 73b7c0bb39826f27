import { describe, expect, it } from 'vitest'
import { toProblem } from '../forms/codes'
import { partialDateText } from './input'

const codeOf = (text: string) => partialDateText.safeParse(text).error?.issues[0]?.message

describe('a date in a form', () => {
  it('may be typed in words, and is kept as EDTF with its bounds', () => {
    expect(partialDateText.parse('about June 2007')).toEqual({
      edtf: '2007-06~',
      lower: '2007-06-01',
      upper: '2007-06-30',
    })
  })

  it.each([
    ['', 'empty'],
    ['next week', 'not_a_date'],
    ['3/8/2017', 'ambiguous_day'],
    ['early 2007', 'vague_part'],
    ['22 August', 'no_year'],
    ['31 June 2017', 'no_such_day'],
    ['before summer 2007', 'form_not_supported'],
    ['May 1017', 'out_of_range'],
    ['2014 to 2010', 'ends_before_it_starts'],
  ])('is refused with a code that the form has words for: %j, %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
    expect(toProblem(code)).toBe(code)
  })
})
