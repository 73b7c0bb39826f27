/**
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean,
 *   peer?: boolean, link?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/** @param {string | string[] | undefined} wanted @param {string} here */
const suits = (wanted, here) => wanted === undefined || [wanted].flat().includes(here)

/** An optional package is due only when it is made for exactly this kind of machine. */
const isDue = (
  /** @type {LockedPackage} */ entry,
  /** @type {{ os: string, cpu: string }} */ machine,
) => {
  if (entry.optional !== true && entry.devOptional !== true) return true
  if (entry.os === undefined || entry.cpu === undefined || entry.libc !== undefined) return false
  return suits(entry.os, machine.os) && suits(entry.cpu, machine.cpu)
}

/**
 * Whether node_modules holds what the lockfile asks for. npm leaves there, at the end of each
 * installation, a lockfile of what it put: comparing the two also notices an interrupted
 * installation and a package that was put in by hand.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile | null} present node_modules/.package-lock.json; null means there is none
 * @param {{ os: string, cpu: string }} machine in npm's words, as in `process.platform` and `process.arch`
 * @returns {boolean}
 */
export function isInstalled(wanted, present, machine) {
  if (present === null) return false
  for (const [where, entry] of Object.entries(wanted.packages)) {
    if (where === '' || entry.link === true) continue
    const found = present.packages[where]
    if (
      found === undefined
        ? isDue(entry, machine)
        : found.version !== entry.version || found.integrity !== entry.integrity
    ) {
      return false
    }
  }
  return Object.keys(present.packages).every((where) => where in wanted.packages)
}
