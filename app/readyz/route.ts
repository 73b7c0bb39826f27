import { checkReady } from '@/lib/health/queries'

/** Ready to serve: the database answers and its schema is whole. */
export async function GET(): Promise<Response> {
  const unready = await checkReady()
  return Response.json(
    { ready: unready === null, ...(unready === null ? {} : { reason: unready }) },
    { status: unready === null ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
