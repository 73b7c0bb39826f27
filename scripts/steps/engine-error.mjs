/**
 * What the schema engine means by an error: its message holds the reason first, and then, from a
 * line that begins with "0:", the way through its own sources.
 *
 * @param {string} message
 * @returns {string} the reason, with the migration it happened in if there is one
 */
export function reasonIn(message) {
  const [said = ''] = message.split(/\n\s*0: /)
  const migration = /migration_name="([^"]+)"/.exec(message)?.[1]
  const reason = said.replace(/^external connector error\n/, '').trim()
  return migration === undefined ? reason : `Migration "${migration}": ${reason}`
}
