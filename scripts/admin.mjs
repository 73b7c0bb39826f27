// npm run admin -- <command>: work on the data of this installation, whether it is running or not.
import { closeAll } from './steps/closing.mjs'
import { inRoot } from './steps/paths.mjs'
import { program } from './steps/program.mjs'
import { readSettings } from './steps/settings.mjs'

await program('The command was not run', {
  check: () => readSettings(process.env, { dev: false, folder: inRoot() }),
  async main(settings) {
    const { admin } = await import('./steps/admin.mjs')
    const code = await admin(settings, process.argv.slice(2))
    await closeAll()
    process.exit(code)
  },
  clean: closeAll,
})
