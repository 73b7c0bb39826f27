/**
 * What an address leads to. `moved`: the slug changed and the page redirects. `withdrawn`: it was
 * public once and is gone (410). `missing`: it never was public, or never was.
 */
export type PublicLookup<T> =
  | { kind: 'found'; value: T }
  | { kind: 'moved'; slug: string }
  | { kind: 'withdrawn' }
  | { kind: 'missing' }
