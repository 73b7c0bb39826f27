import { LOCALES } from '../i18n/locales'
import { foldForSearch } from '../text/fold'
import { isCountryCode } from './country'

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))

let byName: Map<string, string> | undefined

/** Every country by its folded name in each of our languages; made once, at the first use. */
function namesOfCountries(): Map<string, string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  const names = new Map<string, string>()
  for (const locale of LOCALES) {
    const display = new Intl.DisplayNames(locale, { type: 'region' })
    for (const code of codes.filter(isCountryCode)) {
      const name = foldForSearch(display.of(code) ?? code)
      if (!names.has(name)) names.set(name, code)
    }
  }
  return names
}

/** The code of a country that somebody typed as its code or its name in one of our languages. */
export function countryFromText(text: string): string | null {
  const code = text.trim().toUpperCase()
  if (isCountryCode(code)) return code
  return (byName ??= namesOfCountries()).get(foldForSearch(text)) ?? null
}
