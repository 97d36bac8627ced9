/** Finds places in JSON text that is known to be well-formed. Offsets count code units. */

/** The character where a path begins, seen from a value's first character: the key of an entry, the value of a list. */
export function offsetOf(text: string, start: number, path: readonly PropertyKey[]): number {
  let place = start
  let at = start
  for (const step of path) {
    const next = typeof step === 'number' ? elementAt(text, at, step) : entryAt(text, at, String(step))
    if (!next) return place
    place = next.place
    at = next.value
  }
  return place
}

/** The first character of every element of a list. */
export function elementOffsets(text: string, start: number): number[] {
  const offsets: number[] = []
  let at = skipSpace(text, start + 1)
  while (at < text.length && text[at] !== ']') {
    offsets.push(at)
    at = skipComma(text, skipValue(text, at))
  }
  return offsets
}

/** Whether brackets nest deeper than the limit. Looked at before parsing, which would fill the memory. */
export function nestsDeeper(text: string, most: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (character === 0x22) at = skipString(text, at) - 1
    else if (character === 0x5b || character === 0x7b) {
      depth += 1
      if (depth > most) return true
    } else if (character === 0x5d || character === 0x7d) depth -= 1
  }
  return false
}

export function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? 'x')) at += 1
  return at
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

function skipComma(text: string, start: number): number {
  const at = skipSpace(text, start)
  return text[at] === ',' ? skipSpace(text, at + 1) : at
}

/** The end of a value. Only brackets outside of strings count. */
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
