import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node } from 'yaml'

/** Values of a document with each alias counted as often as it is used. An alias within its own anchor has no end. */
export function expandedSize(document: Document): number {
  const sizes = new Map<Node, number>()
  const sizeOf = (node: unknown): number => {
    if (isAlias(node)) {
      const target = node.resolve(document)
      if (target === undefined) throw new ReferenceError(`no anchor named ${node.source}`)
      return sizeOf(target)
    }
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value)
    if (!isCollection(node)) return 1
    const known = sizes.get(node)
    if (known !== undefined) return known
    sizes.set(node, Number.POSITIVE_INFINITY)
    let size = 1
    for (const item of node.items) size += sizeOf(item)
    sizes.set(node, size)
    return size
  }
  return sizeOf(document.contents)
}

/** The character where a path begins, or the nearest part of it that exists: the key of an entry, the value of a list. */
export function findInYaml(document: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    const inner: unknown = isAlias(node) ? node.resolve(document) : node
    const next = isMap(inner) ? entryOf(inner.items, step) : isSeq(inner) ? elementOf(inner.items, step) : undefined
    if (!next) break
    offset = next.offset ?? offset
    node = next.node
  }
  return offset
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
