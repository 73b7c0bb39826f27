// The worker: works off the queue of jobs, and does what happens by the clock. The start program
// keeps it alive beside the server; it can also run alone, on another machine.
import { startClock } from '@/lib/clock/commands'
import { checkEnv } from '@/lib/env'
import { serveQueue } from '@/lib/jobs/commands'

checkEnv()
const stopping = new AbortController()
const stop = () => stopping.abort()
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
const clock = startClock()
await serveQueue(stopping.signal)
await clock.stop()
// Database pools would keep the process alive.
process.exit()
