// A file's name in the storage. It is made by us and never by a visitor; that it can lead nowhere
// else is checked all the same, because on a disk it becomes a path.

const SEGMENT = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/
const LONGEST = 200

/** Whether a text can be a file's name: lower-case segments of letters, digits and hyphens, with slashes. */
export function isStorageKey(text: string): boolean {
  const segments = text.split('/')
  return (
    text.length <= LONGEST &&
    segments.length >= 2 &&
    segments.every((segment) => SEGMENT.test(segment))
  )
}

/** The key itself. Throws when it is none: a mistake of ours, not of a visitor. */
export function storageKey(text: string): string {
  if (!isStorageKey(text)) throw new Error('a storage key has an unknown form')
  return text
}
