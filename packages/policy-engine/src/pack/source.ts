import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { ZodType } from 'zod'
import { zhCN } from 'zod/locales'
import type { PackFault, RuleFault } from '../language/problem.ts'

/** A file of a pack, by its path below policy-packs/. */
export interface PackFile {
  readonly path: string
  readonly text: string
}

const CHINESE = zhCN().localeError

export type PlacePath = readonly (string | number)[]

/** One YAML file, read once: its content and the line of every place in it. */
export class PackSource {
  readonly path: string
  readonly content: unknown
  readonly faults: PackFault[] = []
  private readonly document: Document
  private readonly lines = new LineCounter()

  constructor(file: PackFile) {
    this.path = file.path
    this.document = parseDocument(file.text, { lineCounter: this.lines, uniqueKeys: true, schema: 'core' })
    for (const error of this.document.errors) {
      const line = this.lines.linePos(error.pos[0]).line
      this.faults.push({
        code: 'pack.shape',
        file: this.path,
        line,
        where: '',
        zh: `YAML 写法有误：${error.message.split('\n')[0]}`,
        en: error.message,
      })
    }
    this.content = this.faults.length > 0 ? undefined : this.contentOf(this.document)
  }

  private contentOf(document: Document): unknown {
    try {
      return document.toJS({ maxAliasCount: 20 })
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      this.fault('shape', [], `YAML 写法有误：${words}`, words)
      return undefined
    }
  }

  /** The line (1-based) where a place begins; the nearest place above when it does not exist. */
  lineOf(path: PlacePath): number {
    let node: unknown = this.document.contents
    let found: Node | null = this.document.contents
    for (const key of path) {
      if (!isMap(node) && !isSeq(node)) break
      node = node.get(key, true)
      if (!node) break
      found = node as Node
    }
    const at = found?.range?.[0]
    return at === undefined ? 1 : this.lines.linePos(at).line
  }

  fault(fault: RuleFault, path: PlacePath, zh: string, en: string): void {
    this.faults.push({
      code: `pack.${fault}`,
      file: this.path,
      line: this.lineOf(path),
      where: placeWords(path),
      zh,
      en,
    })
  }

  /** The content in its shape, or undefined with the faults noted. */
  read<T>(shape: ZodType<T>): T | undefined {
    if (this.content === undefined) return undefined
    const result = shape.safeParse(this.content)
    if (result.success) return result.data
    const chinese = shape.safeParse(this.content, { error: CHINESE }).error?.issues ?? []
    result.error.issues.forEach((issue, at) => {
      const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
      const words =
        issue.code === 'unrecognized_keys'
          ? `不认识的键 ${issue.keys.join('、')}`
          : `写法不对：${chinese[at]?.message ?? issue.message}`
      this.fault('shape', path, words, issue.message)
    })
    return undefined
  }
}

/** variables[3].formula */
export function placeWords(path: PlacePath): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')
}
