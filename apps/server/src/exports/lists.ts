import type { ExportableList } from '../platform/lists/index.ts'
import { refusePlatform } from '../platform/problem/index.ts'
import { type Actor, isSystem } from '../platform/scope/index.ts'
import type { Slice } from '../platform/slice.ts'
import { refuse } from './problems.ts'

/** Every list of every slice, by its name. */
export type Lists = ReadonlyMap<string, ExportableList>

/** Gathers the lists of the slices. Throws when two have one name: that is our fault. */
export function listsOf(slices: readonly Slice[]): Lists {
  const lists = new Map<string, ExportableList>()
  for (const list of slices.flatMap((slice) => slice.lists ?? [])) {
    if (lists.has(list.name)) throw new RangeError(`two lists named ${list.name}`)
    lists.set(list.name, list)
  }
  return lists
}

export function listNamed(lists: Lists, name: string): ExportableList {
  const list = lists.get(name)
  if (list === undefined) throw refuse('exports.list-unknown', { list: name })
  return list
}

/** The list, for somebody who may read it on the screen. */
export function listFor(lists: Lists, name: string, actor: Actor): ExportableList {
  const list = listNamed(lists, name)
  if (!isSystem(actor) && !actor.permissions.has(list.permission)) {
    throw refusePlatform('platform.not-permitted', { action: list.name })
  }
  return list
}
