const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ESCAPED = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g
const OFFICE_ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/**
 * The text behind its XML escapes. Only the five names of XML itself are known: an entity that the file declares
 * is left as it is written, so nothing can be pulled in or blown up by one.
 */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    ESCAPED,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/** Office programs write control characters as _x000D_, and a literal _x000D_ as _x005F_x000D_. */
export function unescapeOffice(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(OFFICE_ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The value of an attribute inside a tag, or undefined. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1)
    // Only a whole name counts: `r` must not be found inside `ref`, nor `r:id` by `id`.
    if (before !== 32 && before !== 10 && before !== 9 && before !== 13) continue
    const equals = /^\s*=\s*(["'])/.exec(tag.slice(at + name.length, at + name.length + 8))
    if (equals === null) continue
    const start = at + name.length + equals[0].length
    const end = tag.indexOf(equals[1] ?? '"', start)
    return end === -1 ? undefined : unescapeXml(tag.slice(start, end))
  }
  return undefined
}

/** Every tag of that local name with what is inside it, for small parts. Prefixes do not matter. */
export function* elementsOf(xml: string, localName: string): Generator<{ tag: string; inside: string }> {
  const opening = new RegExp(`<(?:[\\w.-]+:)?${localName}(?=[\\s/>])[^<>]*>`, 'g')
  const closing = new RegExp(`</(?:[\\w.-]+:)?${localName}\\s*>`, 'g')
  for (const match of xml.matchAll(opening)) {
    const tag = match[0]
    if (tag.endsWith('/>')) {
      yield { tag, inside: '' }
      continue
    }
    const start = match.index + tag.length
    closing.lastIndex = start
    const end = closing.exec(xml)?.index
    // Looking on would search the rest once for every opening tag, which a hostile file has by the million.
    if (end === undefined) return
    yield { tag, inside: xml.slice(start, end) }
  }
}

/**
 * The visible texts (<t>) of a shared or inline string, joined; phonetic readings above the characters (<rPh>)
 * are no part of what is written.
 */
export function stringOf(xml: string): string {
  const plain = /<(?:[\w.-]+:)?rPh[\s>]/.test(xml) ? withoutReadings(xml) : xml
  let text = ''
  for (const { inside } of elementsOf(plain, 't')) text += inside
  return unescapeOffice(unescapeXml(text))
}

function withoutReadings(xml: string): string {
  const prefix = /<((?:[\w.-]+:)?)rPh[\s>]/.exec(xml)?.[1] ?? ''
  return cutOut(xml, `<${prefix}rPh`, `</${prefix}rPh>`)
}

/**
 * The text without what stands between the two marks, or with what `instead` makes of it; one pass, however many
 * marks there are and whether or not they are closed.
 */
export function cutOut(text: string, open: string, close: string, instead?: (inside: string) => string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length)
    if (end === -1) break
    kept += text.slice(from, at) + (instead?.(text.slice(at + open.length, end)) ?? '')
    from = end + close.length
  }
  return kept + text.slice(from)
}

/** The same characters without hold on the longer string they were cut from, which could then never be freed. */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8')
}
