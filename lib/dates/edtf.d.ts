// The package brings no types; this is all we use of it.
declare module 'edtf' {
  /** Throws a SyntaxError when the text is no EDTF up to this level. */
  export function parse(text: string, constraints?: { level?: number }): unknown
}
