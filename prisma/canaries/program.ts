// What the browser tests have done to their installation from inside, as an administration command
// would: `plant <marker>` fills it with canaries and prints where they are, as JSON;
// `whisper <planted case as JSON>` changes everything in it that is not public;
// `people <how many>` makes so many staff of each role, who can sign in, and prints them as JSON;
// `flood <reference> <how many>` makes deeds as a vandal's program would, and starts to invalidate them.
import { floodCase } from './flood.testing'
import { plantPeople } from './plant-others.testing'
import { plantCanaries } from './plant.testing'
import type { PlantedCase } from './plant-cases.testing'
import { WHISPERS } from './whisper.testing'

const [command, argument = '', count = ''] = process.argv.slice(2)
if (command === 'plant') {
  const planted = await plantCanaries(argument, new Date())
  process.stdout.write(`${JSON.stringify(planted)}\n`)
} else if (command === 'whisper') {
  const planted = JSON.parse(argument) as PlantedCase
  for (const [about, whisper] of Object.entries(WHISPERS))
    await whisper(planted, `${about}, said anew`, new Date())
} else if (command === 'people') {
  const people = []
  for (let index = 0; index < Number(argument); index += 1)
    people.push(await plantPeople(new Date(), `Test-${index}`))
  process.stdout.write(`${JSON.stringify(people)}\n`)
} else if (command === 'flood') await floodCase(argument, Number(count), new Date())
else throw new Error('say plant, whisper, people or flood')
// Database pools would keep the process alive.
process.exit()
