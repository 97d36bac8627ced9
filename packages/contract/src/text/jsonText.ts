import { placeInText, type ReadText, type UnreadText } from './place.ts'

/** Reads JSON text. Places are looked up only when a problem asks for one: a good file is never scanned twice. */
export function readJson(text: string): ReadText | UnreadText {
  try {
    return {
      value: JSON.parse(text),
      find: (path) => placeInText(text, offsetOf(text, path)),
    }
  } catch (error) {
    return unread(text, error)
  }
}

function unread(text: string, error: unknown): UnreadText {
  if (error instanceof RangeError) return { fault: 'depth', zh: '嵌套过深', en: 'nested too deeply' }
  const message = error instanceof Error ? error.message : String(error)
  const position = /position (\d+)/.exec(message)?.[1]
  const offset = position === undefined ? text.length : Number(position)
  const found = [...text.slice(offset, offset + 2)][0]
  return {
    fault: 'broken',
    zh: found === undefined ? '内容没有写完，缺少结尾的括号或引号' : `这里不应出现“${printable(found)}”`,
    en: found === undefined ? 'the text ends before it is complete' : `unexpected "${printable(found)}"`,
    at: placeInText(text, offset),
  }
}

function printable(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x20 || code === 0x7f ? `U+${code.toString(16).padStart(4, '0').toUpperCase()}` : character
}

/** The character where the path begins: the key of a mapping's entry, the value of a list's. */
function offsetOf(text: string, path: readonly PropertyKey[]): number {
  let place = skipSpace(text, 0)
  let at = place
  for (const step of path) {
    const next = typeof step === 'number' ? elementAt(text, at, step) : entryAt(text, at, String(step))
    if (!next) return place
    place = next.place
    at = next.value
  }
  return place
}

interface Found {
  readonly place: number
  readonly value: number
}

function elementAt(text: string, start: number, index: number): Found | undefined {
  if (text[start] !== '[') return undefined
  let at = skipSpace(text, start + 1)
  for (let passed = 0; at < text.length && text[at] !== ']'; passed += 1) {
    if (passed === index) return { place: at, value: at }
    at = skipComma(text, skipValue(text, at))
  }
  return undefined
}

/** The last entry of that key, since that is the one JSON.parse keeps. */
function entryAt(text: string, start: number, key: string): Found | undefined {
  if (text[start] !== '{') return undefined
  let found: Found | undefined
  let at = skipSpace(text, start + 1)
  while (at < text.length && text[at] !== '}') {
    const keyEnd = skipValue(text, at)
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1)
    if (JSON.parse(text.slice(at, keyEnd)) === key) found = { place: at, value }
    at = skipComma(text, skipValue(text, value))
  }
  return found
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? 'x')) at += 1
  return at
}

function skipComma(text: string, start: number): number {
  const at = skipSpace(text, start)
  return text[at] === ',' ? skipSpace(text, at + 1) : at
}

/** The end of a value. Only brackets outside of strings count; the text is known to be well-formed. */
function skipValue(text: string, start: number): number {
  let depth = 0
  let at = start
  while (at < text.length) {
    const character = text[at]
    if (character === '"') {
      at = skipString(text, at)
      if (depth === 0) return at
      continue
    }
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') {
      if (depth === 0) return at
      depth -= 1
      if (depth === 0) return at + 1
    } else if (depth === 0 && (character === ',' || character === ':')) return at
    at += 1
  }
  return at
}

function skipString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}
