import { elementOffsets, nestsDeeper, offsetOf, skipSpace } from './jsonPlaces.ts'
import { DEEPEST_TEXT, placesIn, type ReadCases, type Unread } from './place.ts'

/** Reads JSON text. Places are looked up only when a problem asks for one: a good file is never scanned for them. */
export function readJson(text: string): ReadCases | Unread {
  if (nestsDeeper(text, DEEPEST_TEXT)) return { fault: 'depth', zh: '嵌套过深', en: 'nested too deeply' }
  const placeOf = placesIn(text)
  const start = skipSpace(text, 0)
  try {
    const value: unknown = JSON.parse(text)
    if (!Array.isArray(value)) {
      return { isList: false, count: 1, read: () => ({ value, find: (path) => placeOf(offsetOf(text, start, path)) }) }
    }
    let elements: number[] | undefined
    const find = (index: number, path: readonly PropertyKey[]) => {
      elements ??= elementOffsets(text, start)
      return placeOf(offsetOf(text, elements[index] ?? start, path))
    }
    return {
      isList: true,
      count: value.length,
      read: (index) => ({ value: value[index], find: (path) => find(index, path) }),
    }
  } catch (error) {
    return unread(text, error)
  }
}

function unread(text: string, error: unknown): Unread {
  const message = error instanceof Error ? error.message : String(error)
  const position = /position (\d+)/.exec(message)?.[1]
  const offset = position === undefined ? text.trimEnd().length : Number(position)
  const found = [...text.slice(offset, offset + 2)][0]
  return {
    fault: 'broken',
    zh: found === undefined ? '内容没有写完，缺少结尾的括号或引号' : `这里不应出现“${printable(found)}”`,
    en: found === undefined ? 'the text ends before it is complete' : `unexpected "${printable(found)}"`,
    at: placesIn(text)(offset),
  }
}

function printable(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x20 || code === 0x7f ? `U+${code.toString(16).padStart(4, '0').toUpperCase()}` : character
}
