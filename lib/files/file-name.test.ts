import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentHeader, neutralFileName, plainFileName } from './file-name'

test.each([
  ['judgment.pdf', 'judgment.pdf'],
  ['C:\\Users\\somebody\\hukm.pdf', 'hukm.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['приговор (копия).pdf', 'приговор (копия).pdf'],
  ['photo\u202Egpj.exe', 'photogpj.exe'],
  ['a\r\nSet-Cookie: x', 'aSet-Cookie: x'],
  ['..', 'file'],
  ['', 'file'],
])('%j is kept as %j', (typed, kept) => expect(plainFileName(typed)).toBe(kept))

test('whoever may not know the name of a file gets it under one that says nothing', () => {
  const id = '01a20ec0-4aa4-7798-ba7b-8160f6121dcf'
  expect(neutralFileName('evidence', id, 'application/pdf')).toBe('evidence-01a20ec0.pdf')
  expect(neutralFileName('working', id, 'toString')).toBe('working-01a20ec0')
})

test('a download is never shown by a browser, and its name is safe in a header, whatever it was', () => {
  expect(attachmentHeader('hukm "1".pdf')).toBe(
    `attachment; filename="hukm _1_.pdf"; filename*=UTF-8''hukm%20%221%22.pdf`,
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(attachmentHeader(name)).toMatch(
        /^attachment; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/,
      )
      expect([...plainFileName(name)].length).toBeLessThanOrEqual(200)
    }),
  )
})
