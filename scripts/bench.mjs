// npm run bench: measures what must stay fast, each figure as a ratio of two things measured in the same
// run, with the sizes of the data. It starts a Vigil of its own, ends by itself, and is no part of the tests.
import { program } from './steps/program.mjs'

await program('Nothing was measured', {
  check: () => process.argv.slice(2),
  async main(names) {
    const { bench } = await import('./bench/bench.mjs')
    process.exit(await bench(names))
  },
})
