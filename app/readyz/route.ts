import { checkReady, isQueueServed } from '@/lib/health/queries'

/**
 * Ready to serve: the database answers, its schema is whole, the queue is there, and the storage of
 * files answers. Whether a worker serves the queue is told beside it: a server without one is no
 * reason to send readers elsewhere.
 */
export async function GET(): Promise<Response> {
  const unready = await checkReady()
  const answer =
    unready === null
      ? { ready: true, queue: (await isQueueServed()) ? 'served' : 'unserved' }
      : { ready: false, reason: unready }
  return Response.json(answer, {
    status: unready === null ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
