/**
 * The content security policy of a page, whose scripts and style elements carry the nonce. The
 * nonce stands in it exactly twice: the edge counts on that when it puts in its own.
 */
export function pagePolicy(nonce: string, { dev }: { dev: boolean }): string {
  // React rebuilds server stacks with eval while developing, and hot reload speaks WebSocket.
  const [evaluate, reload] = dev ? [" 'unsafe-eval'", ' ws:'] : ['', '']
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${reload}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
  ].join('; ')
}
