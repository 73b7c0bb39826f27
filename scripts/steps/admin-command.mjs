import { inRoot } from './paths.mjs'

const PROGRAM = inRoot('scripts', 'admin', 'main.ts')

/**
 * How an admin command is run: as the server would run its own code.
 *
 * @param {string[]} args such as `['doctor']`
 * @returns {string[]} the program and its arguments
 */
export function adminCommand(args) {
  // react-server makes `server-only` an empty module, as in Next.
  return [process.execPath, '--conditions=react-server', '--import', 'tsx', PROGRAM, ...args]
}
