/**
 * The content security policy of a page, whose scripts and style elements carry the nonce. The
 * nonce stands in it exactly twice: the edge counts on that when it puts in its own.
 */
export function pagePolicy(nonce: string, { dev }: { dev: boolean }): string {
  // While developing, React rebuilds server stacks with eval, hot reload speaks WebSocket, and
  // Next's own overlay has styles without a nonce.
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
  ].join('; ')
}
