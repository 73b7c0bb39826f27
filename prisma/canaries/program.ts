// What the browser tests have done to their installation from inside, as an administration command
// would: `plant <marker>` fills it with canaries and prints where they are, as JSON;
// `whisper <planted case as JSON>` changes everything in it that is not public.
import { plantCanaries } from './plant.testing'
import type { PlantedCase } from './plant-cases.testing'
import { WHISPERS } from './whisper.testing'

const [command, argument = ''] = process.argv.slice(2)
if (command === 'plant') {
  const planted = await plantCanaries(argument, new Date())
  process.stdout.write(`${JSON.stringify(planted)}\n`)
} else if (command === 'whisper') {
  const planted = JSON.parse(argument) as PlantedCase
  for (const [about, whisper] of Object.entries(WHISPERS))
    await whisper(planted, `${about}, said anew`, new Date())
} else throw new Error('say plant or whisper')
// Database pools would keep the process alive.
process.exit()
