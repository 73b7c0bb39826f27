import fs from 'node:fs'

/** Writes a file that only we may read, whole or not at all. @param {string} file @param {unknown} value written as JSON */
export function writePrivately(file, value) {
  const fresh = `${file}.${process.pid}.new`
  fs.writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(fresh, file)
}

/** @param {string} file @returns {any} null when there is none */
export function readPrivately(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
}
