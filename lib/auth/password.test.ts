import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPassword, namePiecesIn, normalizePassword, PASSWORD_MAX } from './password'

const own = ['Nodira Karimova', 'nodira.karimova@example.org']

const candidates: [
  string,
  'fine' | 'too_short' | 'too_long' | 'repetitive' | 'common' | 'about_us' | 'about_you',
][] = [
  ['', 'too_short'],
  ['short', 'too_short'],
  ['Tr0ub4dor&3', 'too_short'],
  ['fourteen-chars', 'too_short'],
  ['😀😀😀😀😀😀😀', 'too_short'],
  ['correct horse battery staple', 'fine'],
  ['correcthorsebatterystaple', 'fine'],
  ['the quiet river keeps its stones', 'fine'],
  ['a b c walrus teapot harmonica', 'fine'],
  ['seven lanterns on a wet roof', 'fine'],
  ['Größenwahnsinnige Möwe 7', 'fine'],
  ['сорок сороков летели на юг', 'fine'],
  ['sakkizta sariq ot yugurdi', 'fine'],
  ['طائر صغير فوق سطح البيت القديم', 'fine'],
  ['五十人の旅人が静かに山を越えていった', 'fine'],
  ['xk7#Qm!vR2p$Lz9w', 'fine'],
  ['gV3-pLq-88s-Wnt-zz1', 'fine'],
  ['9f8c1e77-4b0a-4d8e-a1a5-3c2f', 'fine'],
  ['my welcome mat is a blue walrus', 'fine'],
  ['password is a poor zeppelin name', 'fine'],
  ['passwordpassword', 'repetitive'],
  ['aaaaaaaaaaaaaaaa', 'repetitive'],
  ['abcabcabcabcabcabc', 'repetitive'],
  ['!!!!!!!!!!!!!!!!!!', 'repetitive'],
  ['121212121212121212', 'repetitive'],
  ['amnestyamnesty1', 'repetitive'],
  ['amnesty-international-2026', 'about_us'],
  ['Vigil Human Rights 2026', 'about_us'],
  ['writeforrights2014!', 'about_us'],
  ['freedom and justice', 'about_us'],
  ['amnestypassword1', 'about_us'],
  ['password1234567', 'common'],
  ['Password!Welcome1', 'common'],
  ['qwertyuiopasdfgh', 'common'],
  ['1234567890123456', 'common'],
  ['abcdefghijklmnop', 'common'],
  ['letmeinletmein99x', 'repetitive'],
  ['iloveyou-summer-2025', 'common'],
  ['nodirakarimova1', 'about_you'],
  ['Karimova.Nodira.2026', 'about_you'],
  ['x'.repeat(60) + 'walrus teapot harmonica', 'fine'],
  ['walrus teapot '.repeat(20), 'too_long'],
]

describe('a password', () => {
  test.each(candidates)('%s: %s', (typed, expected) => {
    const judged = checkPassword(typed, own)
    expect(judged.ok ? 'fine' : judged.error).toBe(expected)
  })

  test('composed and decomposed letters are the same password', () => {
    const typed = 'a café by the quiet river'
    expect(normalizePassword(typed.normalize('NFD'))).toBe(
      normalizePassword(typed.normalize('NFC')),
    )
  })

  test('four random words are always good enough, whatever their order', () => {
    const words = [
      'walrus',
      'teapot',
      'lantern',
      'harmonica',
      'gravel',
      'orchid',
      'pillow',
      'zeppelin',
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 4, maxLength: 6 }), (chosen) => {
        expect(checkPassword(chosen.join(' '), own).ok).toBe(true)
      }),
    )
  })

  test('any text gets an answer, and what is accepted is never cut', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (typed) => {
        const judged = checkPassword(typed, own)
        if (judged.ok) expect(judged.value).toBe(normalizePassword(typed))
        if ([...normalizePassword(typed)].length > PASSWORD_MAX) expect(judged.ok).toBe(false)
      }),
    )
  })
})

describe('a password made of names in our cases', () => {
  const NAMES = ['Ruslan Invented', 'Ўткир Ҳасанов', 'Zoë Naïve', 'Ali An']
  const judge = (typed: string) => checkPassword(typed, own, namePiecesIn(typed, NAMES))

  test.each([
    'RuslanInvented2017',
    'ruslan-invented-ruslan',
    'Utkir ҲАСАНОВ Ўткир',
    'ўткир ҳасанов 1999',
    'уткир хасанов 1999',
    'ZOE - NAIVE - 2017!',
  ])('is refused: %s', (typed) => {
    // Without the names nothing is wrong with it.
    expect(checkPassword(typed, own).ok).toBe(true)
    expect(judge(typed)).toEqual({ ok: false, error: 'common' })
  })

  test('is told nothing that depends on the names while something else is wrong', () => {
    for (const typed of [
      'invented',
      'password1234ruslan',
      'vigil amnesty ruslan',
      'karimova nodira ruslan',
    ])
      expect(judge(typed)).toEqual(checkPassword(typed, own))
  })

  test('may have one of them among enough other words', () => {
    expect(judge('ruslan walrus teapot harmonica').ok).toBe(true)
  })

  test('is not found in short pieces of other words', () => {
    expect(namePiecesIn('alive and analytical', NAMES)).toEqual([])
  })
})
