// The versions of an entry as staff read them: what each one changed against the one before it.
import type { Texts } from '../record/entry'
import { type KindCode, kindOf } from '../record/kinds'

export type RevisionHow = 'added' | 'saved' | 'deleted' | 'restored' | 'undone'

/** A version with everything that is kept of it. */
export type KeptVersion = {
  /** The Revision's; null: the entry as it is, of which no version was ever kept. */
  id: string | null
  version: number
  how: RevisionHow
  /** The fields, and the ids of the sources. */
  texts: Texts
  /** The restricted fields that hold something. Their texts are compared and never told. */
  restricted: Texts
  deleted: boolean
  by: string
  byMachine: boolean
  at: Date
}

/** A field before and after, as text; null: nothing. */
export type FieldChange = { name: string; from: string | null; to: string | null }
type SealedChange = { name: string; how: 'set' | 'changed' | 'removed' }

export type Version = Pick<KeptVersion, 'id' | 'version' | 'deleted'> & {
  /** Who made it, when and how; null: it is older than the keeping of versions. */
  made: Pick<KeptVersion, 'how' | 'by' | 'byMachine' | 'at'> | null
  changes: FieldChange[]
  sealed: SealedChange[]
  /** Whether it is what stands now (or, of a deleted entry, what stood last). */
  current: boolean
}

/** The versions of an entry, newest first; `kept` may come in any order. */
export const versionsOf = (code: KindCode, kept: readonly KeptVersion[]): Version[] =>
  compareVersions(kept, [...Object.keys(kindOf(code).fields), 'sources'], (name, text) =>
    saysNothing(code, name, text),
  )

/** The same of anything else that has these fields. `isOpen`: whether such a text leaves a field open. */
export function compareVersions(
  kept: readonly KeptVersion[],
  names: readonly string[],
  isOpen: (name: string, text: string) => boolean,
): Version[] {
  const inOrder = [...kept].sort((a, b) => a.version - b.version)
  return inOrder
    .map((each, index) => {
      const before = inOrder[index - 1]
      const { how, by, byMachine, at } = each
      return {
        ...{ id: each.id, version: each.version, deleted: each.deleted },
        made: isOlder(each, before, inOrder[index + 1]) ? null : { how, by, byMachine, at },
        changes: changesOf(names, isOpen, before?.texts, each.texts),
        sealed: sealedChanges(names, before?.restricted ?? {}, each.restricted),
        current: index === inOrder.length - 1,
      }
    })
    .reverse()
}

/**
 * An entry that was there before versions were kept got its first one together with its first change:
 * whoever made that change did not make this version.
 */
function isOlder(each: KeptVersion, before?: KeptVersion, next?: KeptVersion): boolean {
  if (before !== undefined || each.how === 'added') return false
  return each.id === null || next?.at.getTime() === each.at.getTime()
}

function changesOf(
  names: readonly string[],
  isOpen: (name: string, text: string) => boolean,
  before: Texts | undefined,
  after: Texts,
): FieldChange[] {
  return names.flatMap((name) => {
    const [from, to] = [before?.[name] ?? '', after[name] ?? '']
    // A first version tells what it says, not what it leaves open.
    const isSame = before === undefined ? isOpen(name, to) : from === to
    return isSame ? [] : [{ name, from: from || null, to: to || null }]
  })
}

function saysNothing(code: KindCode, name: string, text: string): boolean {
  const field = kindOf(code).fields[name]
  return text === '' || (field?.type === 'choice' && text === field.or)
}

function sealedChanges(names: readonly string[], before: Texts, after: Texts): SealedChange[] {
  return names.flatMap((name): SealedChange[] => {
    const [from, to] = [before[name] ?? '', after[name] ?? '']
    if (from === to) return []
    return [{ name, how: from === '' ? 'set' : to === '' ? 'removed' : 'changed' }]
  })
}
