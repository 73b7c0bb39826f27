// How a browser is told the language and direction of a name, so that it is read out and drawn right.

type Written = { script: string; language: string | null }

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/**
 * The `lang` and `dir` of a name. `und` with the script says "language not known" instead of letting
 * the page's language be assumed.
 */
export const nameLang = (name: Written): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: `${name.language ?? 'und'}-${name.script}`,
  dir: RIGHT_TO_LEFT.has(name.script) ? 'rtl' : 'ltr',
})
