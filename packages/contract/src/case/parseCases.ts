import type { Problem } from '../determination.ts'
import { caseProblem, type Said } from '../problems.ts'
import { readJson } from '../text/jsonText.ts'
import type { ReadText, TextPlace, UnreadText } from '../text/place.ts'
import { MOST_NODES, readYaml } from '../text/yamlText.ts'
import type { CaseFile } from './caseFile.ts'
import { checkCase } from './check.ts'
import type { PlacedProblem } from './explain.ts'

/** What one reading may take. The command line and the interface use the same, unless they say otherwise. */
export interface ReadLimits {
  readonly bytes: number
  readonly cases: number
}

export const CASE_LIMITS: ReadLimits = { bytes: 20 * 1024 * 1024, cases: 50_000 }

export interface ReadOptions {
  /** Default: JSON when it reads as JSON, else YAML. Ignored for a value that is no text. */
  readonly format?: 'yaml' | 'json'
  readonly limits?: Partial<ReadLimits>
}

/** One case of the input: read and sound, or told why not. The others go on. */
export type ParsedCase =
  | { readonly ok: true; readonly name: string; readonly file: CaseFile }
  | {
      readonly ok: false
      /** As far as it could be read; 第 3 个案例 otherwise. */
      readonly name: string
      /** The first; `problems` has all that were found. */
      readonly problem: Problem
      readonly problems: readonly Problem[]
    }

export type ParsedCases =
  | { readonly ok: true; readonly isList: boolean; readonly cases: readonly ParsedCase[] }
  /** Nothing was read: the text is broken, too large, or holds no case. */
  | { readonly ok: false; readonly problem: Problem }

/** Reads one case or a list of cases from text (YAML or JSON) or from a value. Never throws for bad input. */
export function parseCases(source: unknown, options: ReadOptions = {}): ParsedCases {
  const limits = { ...CASE_LIMITS, ...options.limits }
  if (typeof source !== 'string') return parseValue({ value: source, find: () => undefined }, limits)
  const bytes = sizeOf(source, limits.bytes)
  if (bytes > limits.bytes) {
    return refused('case.file-too-large', { size: megabytes(bytes), most: megabytes(limits.bytes) })
  }
  const text = source.replace(/^\uFEFF/, '')
  if (text.trim() === '') return refused('case.file-empty', {})
  const { read, format } = readText(text, options.format)
  return 'fault' in read ? unread(read, format) : parseValue(read, limits)
}

function readText(text: string, format: ReadOptions['format']): { read: ReadText | UnreadText; format: string } {
  if (format === 'yaml') return { read: readYaml(text), format: 'YAML' }
  const json = format === 'json' || /^\s*[[{]/.test(text) ? readJson(text) : undefined
  if (json && (format === 'json' || 'value' in json)) return { read: json, format: 'JSON' }
  // A bracket may also open YAML written in flow style.
  return { read: readYaml(text), format: json ? 'YAML / JSON' : 'YAML' }
}

function unread(read: UnreadText, format: string): ParsedCases {
  if (read.fault === 'depth') return refused('case.nested-too-deep', { most: 32 })
  if (read.fault === 'aliases') return refused('case.aliases-expand', { most: MOST_NODES })
  return {
    ok: false,
    problem: { ...caseProblem('case.file-broken', { format, zh: read.zh, en: read.en }), ...read.at },
  }
}

function parseValue(read: ReadText, limits: ReadLimits): ParsedCases {
  const isList = Array.isArray(read.value)
  const raws: readonly unknown[] = Array.isArray(read.value) ? read.value : [read.value]
  if (raws.length === 0 || read.value === null || read.value === undefined) return refused('case.file-empty', {})
  if (raws.length > limits.cases) return refused('case.too-many-cases', { count: raws.length, most: limits.cases })
  const firstOfName = new Map<string, number>()
  const cases = raws.map((raw, index): ParsedCase => {
    const find = (path: readonly PropertyKey[]) => read.find(isList ? [index, ...path] : path)
    const name = nameOf(raw, index)
    const checked = checkCase(raw)
    const first = firstOfName.get(name)
    firstOfName.set(name, first ?? index)
    if (!checked.ok) return faulty(name, checked.problems, find)
    if (first === undefined) return { ok: true, name, file: checked.file }
    const said = { name, first: first + 1 }
    return faulty(name, [{ problem: caseProblem('case.name-duplicated', said, 'name'), path: ['name'] }], find)
  })
  return { ok: true, isList, cases }
}

function faulty(
  name: string,
  found: readonly PlacedProblem[],
  find: (path: readonly PropertyKey[]) => TextPlace | undefined,
): ParsedCase {
  const problems = found.map(({ problem, path }): Problem => ({ ...problem, ...find(path) }))
  return { ok: false, name, problem: problems[0] as Problem, problems }
}

function nameOf(raw: unknown, index: number): string {
  const name = raw !== null && typeof raw === 'object' && 'name' in raw ? raw.name : undefined
  const isLabel = (typeof name === 'string' && name.trim() !== '') || typeof name === 'number'
  return isLabel ? [...String(name)].slice(0, 200).join('') : `第 ${index + 1} 个案例`
}

function refused(code: Parameters<typeof caseProblem>[0], said: Said): ParsedCases {
  return { ok: false, problem: caseProblem(code, said) }
}

/** Bytes of the text in UTF-8. A text with more characters than the limit has more bytes too, and is not measured. */
function sizeOf(text: string, most: number): number {
  return text.length > most ? text.length : new TextEncoder().encode(text).length
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10
}
