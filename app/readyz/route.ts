import { checkReady } from '@/lib/health/queries'

/** Ready to serve: the database answers, its schema is whole, and the storage of files answers. */
export async function GET(): Promise<Response> {
  const unready = await checkReady()
  return Response.json(
    { ready: unready === null, ...(unready === null ? {} : { reason: unready }) },
    { status: unready === null ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
