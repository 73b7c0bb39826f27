// Headers by which the parts of the application talk to each other. A visitor's own say nothing.
const OURS =
  /^(x-nonce|x-page-path|x-page-search|x-csrf-token|x-edge-secret|x-next-intl-locale|content-security-policy)$|^x-middleware-/

/** Removes from a request what only we may say. */
export function stripInward(headers: Headers): void {
  for (const name of [...headers.keys()]) if (OURS.test(name)) headers.delete(name)
}
