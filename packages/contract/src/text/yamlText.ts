import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'
import type { ReadText, TextPlace, UnreadText } from './place.ts'

/** More than this many values, aliases expanded, is no file that a person or a bureau wrote. */
export const MOST_NODES = 3_000_000

/** Reads YAML 1.2 text: one document, every key once, aliases only as far as they stay small. */
export function readYaml(text: string): ReadText | UnreadText {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
    const fault = document.errors[0] ?? document.warnings[0]
    if (fault) return { fault: 'broken', ...inWords(fault.code, fault.message), at: placeAt(lines, fault.pos[0]) }
    const sizes = new Map<Node, number>()
    if (expandedSize(document, document.contents, sizes) > MOST_NODES) {
      return { fault: 'aliases', zh: '引用展开后过大', en: 'aliases expand too far' }
    }
    return {
      // Our own count has passed; the library's would refuse a household written once and used in many cases.
      value: document.toJS({ maxAliasCount: -1 }),
      find: (path) => find(document, path, lines),
    }
  } catch (error) {
    if (error instanceof RangeError) return { fault: 'depth', zh: '嵌套过深', en: 'nested too deeply' }
    if (error instanceof ReferenceError) return { fault: 'broken', zh: '引用了没有定义的内容', en: error.message }
    throw error
  }
}

/** Values below a node with each alias counted as often as it is used. An alias within its own anchor has no end. */
function expandedSize(document: Document, node: unknown, sizes: Map<Node, number>): number {
  if (isAlias(node)) {
    const target = node.resolve(document)
    if (target === undefined) throw new ReferenceError(`no anchor named ${node.source}`)
    return expandedSize(document, target, sizes)
  }
  if (isPair(node)) return expandedSize(document, node.key, sizes) + expandedSize(document, node.value, sizes)
  if (!isCollection(node)) return 1
  const known = sizes.get(node)
  if (known !== undefined) return known
  sizes.set(node, Number.POSITIVE_INFINITY)
  let size = 1
  for (const item of node.items) size += expandedSize(document, item, sizes)
  sizes.set(node, size)
  return size
}

function find(document: Document, path: readonly PropertyKey[], lines: LineCounter): TextPlace | undefined {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    const inner: unknown = isAlias(node) ? node.resolve(document) : node
    const next = isMap(inner) ? entryOf(inner.items, step) : isSeq(inner) ? elementOf(inner.items, step) : undefined
    if (!next) break
    offset = next.offset ?? offset
    node = next.node
  }
  return offset === undefined ? undefined : placeAt(lines, offset)
}

interface Found {
  readonly node: unknown
  readonly offset: number | undefined
}

function entryOf(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  step: PropertyKey,
): Found | undefined {
  const pair = pairs.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step))
  return pair && { node: pair.value, offset: startOf(pair.key) }
}

function elementOf(items: readonly unknown[], step: PropertyKey): Found | undefined {
  const node = typeof step === 'number' ? items[step] : undefined
  return node === undefined ? undefined : { node, offset: startOf(node) }
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0]
}

function placeAt(lines: LineCounter, offset: number): TextPlace {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

const IN_CHINESE: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '引用（*）不能带标记',
  BAD_ALIAS: '引用（*）写得不对',
  BAD_DIRECTIVE: '指令行写得不对',
  BAD_DQ_ESCAPE: '双引号里的转义不对',
  BAD_INDENT: '缩进不对，同一层的键要对齐',
  BAD_PROP_ORDER: '标记的次序不对',
  BAD_SCALAR_START: '这个字符不能写在值的开头，请给值加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两层键值，请换行',
  BLOCK_IN_FLOW: '花括号或方括号里不能再换行缩进写清单',
  DUPLICATE_KEY: '同一层里有重复的键',
  IMPOSSIBLE: '这里的写法无法理解',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '缺少一个符号（引号、括号、逗号、冒号或短横后的空格）',
  MULTILINE_IMPLICIT_KEY: '键写成了多行，可能漏了冒号',
  MULTIPLE_ANCHORS: '一个值有两个锚点（&）',
  MULTIPLE_DOCS: '文件里有多份文档（---），请合成一个清单',
  MULTIPLE_TAGS: '一个值有两个类型标记',
  NON_STRING_KEY: '键不是文字',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  TAG_RESOLVE_FAILED: '不认识的类型标记（!）',
  UNEXPECTED_TOKEN: '这里不应出现这个符号',
  RESOURCE_EXHAUSTION: '嵌套或引用过多',
}

function inWords(code: string, message: string): { zh: string; en: string } {
  return { zh: IN_CHINESE[code] ?? '写法不合 YAML 格式', en: message.split('\n')[0] ?? message }
}
