import { LineCounter, parseDocument } from 'yaml'
import { DEEPEST_TEXT, type ReadCases, type ReadPart, type Unread } from './place.ts'
import { yamlFaultInWords } from './yamlFaults.ts'
import { expandedSize, findInYaml } from './yamlNodes.ts'

/** More than this many values, aliases expanded, is no file that a person or a bureau wrote. */
export const MOST_NODES = 1_000_000
/** One YAML document costs some two hundred times its size in memory while it is read. */
export const MOST_YAML_CHARACTERS = 2 * 1024 * 1024

/**
 * Reads YAML 1.2 text. A list in which every case begins with “- ” in the first column is read case by case:
 * a slip in one case then leaves the others alone, and memory is needed for one case at a time.
 */
export function readYaml(text: string): ReadCases | Unread {
  const cases = splitList(text)
  if (cases) return { isList: true, count: cases.length, read: (index) => readCase(cases[index] as CaseText) }
  const read = readDocument(text, 0)
  if ('fault' in read) return read
  const { value, find } = read
  if (!Array.isArray(value)) return { isList: false, count: 1, read: () => read }
  return {
    isList: true,
    count: value.length,
    read: (index) => ({ value: value[index], find: (path) => find([index, ...path]) }),
  }
}

interface CaseText {
  readonly text: string
  readonly linesBefore: number
}

/** The cases of a plain list; undefined where the text is something else, or where aliases may reach across cases. */
function splitList(text: string): CaseText[] | undefined {
  const first = /^(?![ \t]*(?:#|$)).*/m.exec(text.replaceAll('\r\n', '\n'))?.[0]
  if (first === undefined || !/^-(?: |$)/.test(first)) return undefined
  if (/^(?:---|\.\.\.|%)/m.test(text) || /(?:^|[\s[{,:-])[&*][^\s,[\]{}]/m.test(text)) return undefined
  const starts = [...text.matchAll(/^-(?=[ \r\n]|$)/gm)].map(({ index }) => index)
  let linesBefore = 0
  return starts.map((start, index) => {
    const from = index === 0 ? 0 : start
    const part = { text: text.slice(from, starts[index + 1] ?? text.length), linesBefore }
    linesBefore += part.text.split('\n').length - 1
    return part
  })
}

function readCase({ text, linesBefore }: CaseText): ReadPart | Unread {
  const read = readDocument(text, linesBefore)
  if ('fault' in read) {
    const label = /^- +(?:.*[{,] *)?name: *["']?([^"'\n,}]+)/m.exec(text)?.[1]?.trim()
    return label ? { ...read, label } : read
  }
  const value: unknown = Array.isArray(read.value) ? read.value[0] : read.value
  return { value, find: (path) => read.find([0, ...path]) }
}

function readDocument(text: string, linesBefore: number): ReadPart | Unread {
  if (text.length > MOST_YAML_CHARACTERS) return { fault: 'yamlSize', zh: 'YAML 过大', en: 'YAML too large' }
  if (nestsTooDeeply(text)) return TOO_DEEP
  const lines = new LineCounter()
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) }
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
    const fault = document.errors[0] ?? document.warnings[0]
    if (fault?.code === 'RESOURCE_EXHAUSTION') return TOO_DEEP
    if (fault) return { fault: 'broken', ...yamlFaultInWords(fault), at: placeOf(fault.pos[0]) }
    if (expandedSize(document) > MOST_NODES)
      return { fault: 'aliases', zh: '引用展开后过大', en: 'aliases expand too far' }
    return {
      // Our own count has passed; the library's would refuse a household written once and used in many cases.
      value: document.toJS({ maxAliasCount: -1 }),
      find(path) {
        const offset = findInYaml(document, path)
        return offset === undefined ? undefined : placeOf(offset)
      },
    }
  } catch (error) {
    if (error instanceof RangeError) return TOO_DEEP
    if (error instanceof ReferenceError) return { fault: 'broken', zh: '引用（*）的内容没有定义', en: error.message }
    throw error
  }
}

const TOO_DEEP: Unread = { fault: 'depth', zh: '嵌套过深', en: 'nested too deeply' }

/** Unclosed brackets, or dashes upon dashes. Quotes are not looked at: no text has that many open brackets in it. */
function nestsTooDeeply(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length && depth <= DEEPEST_TEXT * 2; at += 1) {
    const character = text.charCodeAt(at)
    if (character === 0x5b || character === 0x7b) depth += 1
    else if ((character === 0x5d || character === 0x7d) && depth > 0) depth -= 1
  }
  return depth > DEEPEST_TEXT * 2 || /^ *(?:[-?] +){64}/m.test(text)
}
