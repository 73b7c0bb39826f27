import { createHash } from 'node:crypto'

/**
 * The content security policy of a page that others may frame: it has one style sheet, which is known
 * by its digest, shows our own pictures, and can do nothing else. It sends nothing anywhere.
 */
export function embedPolicy(style: string): string {
  const digest = createHash('sha256').update(style).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${digest}'`,
    "img-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    'frame-ancestors *',
  ].join('; ')
}
