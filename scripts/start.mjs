// npm start: everything from a fresh clone to a running Vigil. `--dev`: the same with hot reload.
import { closeAll } from './steps/closing.mjs'
import { inRoot } from './steps/paths.mjs'
import { program } from './steps/program.mjs'
import { readSettings } from './steps/settings.mjs'

await program('Vigil did not start', {
  check: () => readSettings(process.env, { dev: process.argv.includes('--dev'), folder: inRoot() }),
  async main(settings) {
    const { start } = await import('./steps/start.mjs')
    await start(settings)
  },
  clean: closeAll,
})
