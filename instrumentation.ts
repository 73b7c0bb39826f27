/** Runs once when a server starts, before the first request is answered. */
export async function register(): Promise<void> {
  // Next replaces the condition while building, so that node's modules stay out of other bundles.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkEnv } = await import('./lib/env')
    const { openFrontRoom } = await import('./lib/http/front-room')
    checkEnv()
    openFrontRoom()
  }
}
