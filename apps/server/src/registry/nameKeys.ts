import { pinyin } from 'pinyin-pro'

/** Signs that stand between the parts of a name and are left out by half of those who write it. */
const BETWEEN = /[\p{White_Space}\p{Cf}·•・‧.．]/gu
const MOST_SIGNS = 60

/** One way of writing for a name: width, case, blanks and dots do not matter. What is left are its signs. */
export function signsOf(name: string): string[] {
  return [...name.normalize('NFKC').replace(BETWEEN, '').toLowerCase()].slice(0, MOST_SIGNS)
}

/**
 * What a person is found by, each a row that an index finds by = or range: `n:` two neighbouring signs of the name
 * and the last one alone, `i:` pinyin initials, `p:` pinyin.
 */
export function keysOfName(name: string): string[] {
  const signs = signsOf(name)
  const text = signs.join('')
  const pairs = signs.map((sign, index) => `n:${sign}${signs[index + 1] ?? ''}`)
  const sounds = soundsOf(text)
  const initials = sounds.map((sound) => [...sound][0] ?? '')
  return [...new Set([...pairs, `i:${initials.join('')}`, `p:${sounds.join('')}`])]
}

/** How a search text is looked up: every `equal` key must be there, or one key in the half-open range. */
export type NameSearch =
  | { readonly equal: readonly string[] }
  | { readonly ranges: readonly { readonly from: string; readonly until: string }[] }

/** Reads what was typed into the search box. It is only ever a value: no sign of it means anything to the database. */
export function searchOf(text: string): NameSearch | undefined {
  const signs = signsOf(text)
  if (signs.length === 0) return undefined
  const plain = signs.join('')
  if (/^[a-z]+$/.test(plain)) return { ranges: [rangeOf(`i:${plain}`), rangeOf(`p:${plain}`)] }
  if (signs.length === 1) return { ranges: [rangeOf(`n:${plain}`)] }
  return { equal: signs.slice(0, -1).map((sign, index) => `n:${sign}${signs[index + 1]}`) }
}

/** Everything that begins so: U+10FFFF is no sign of any name. */
function rangeOf(prefix: string) {
  return { from: prefix, until: `${prefix}\u{10FFFF}` }
}

/** Sign by sign. It is asked once for both keys: of all that is done for a name this takes longest. */
function soundsOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', surname: 'head', type: 'array', v: true })
}
