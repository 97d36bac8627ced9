/** A value of a case file. The page keeps what it does not understand; the server says what is wrong with it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonRecord = { readonly [key: string]: Json }

/** One place in a case: `household.members.0.born`. */
export type Path = string

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a place; nothing there is `undefined`, which means not known. */
export function readAt(value: Json | undefined, path: Path): Json | undefined {
  let here: Json | undefined = value
  for (const key of path === '' ? [] : path.split('.')) {
    if (Array.isArray(here)) here = here[Number(key)]
    else if (isRecord(here)) here = here[key]
    else return undefined
  }
  return here
}

/**
 * The same case with one place changed. `undefined` takes the fact away: not known again. An object left empty
 * goes with its last fact; a list left empty stays, because an empty list says "none".
 */
export function writeAt(value: Json | undefined, path: Path, next: Json | undefined): Json | undefined {
  const [key, ...rest] = path.split('.')
  if (key === undefined || path === '') return next
  const below = rest.join('.')
  if (Array.isArray(value)) {
    const index = Number(key)
    const item = below === '' ? next : writeAt(value[index], below, next)
    const list: Json[] = [...value]
    if (item === undefined) list.splice(index, 1)
    else list[index] = item
    return list
  }
  const record: Record<string, Json> = isRecord(value) ? { ...value } : {}
  const item = below === '' ? next : writeAt(record[key], below, next)
  if (item === undefined) delete record[key]
  else record[key] = item
  return Object.keys(record).length === 0 ? undefined : record
}

/** `household.members[2].born`, as problems print a place, in our own form. */
export function pathFromPlace(place: string): Path {
  return place.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^\./, '')
}
