import type { Problem } from '../determination.ts'
import { type CaseProblemCode, caseProblem, type Said } from '../problems.ts'
import { readJson } from '../text/jsonText.ts'
import { DEEPEST_TEXT, isUnread, type ReadCases, type ReadPart, type TextPlace, type Unread } from '../text/place.ts'
import { MOST_NODES, MOST_YAML_CHARACTERS, readYaml } from '../text/yamlText.ts'
import type { CaseFile } from './caseFile.ts'
import { checkCase } from './check.ts'
import type { PlacedProblem } from './explain.ts'

/** What one reading may take. The command line and the interface use the same, unless they say otherwise. */
export interface ReadLimits {
  readonly bytes: number
  readonly cases: number
}

export const CASE_LIMITS: ReadLimits = { bytes: 20 * 1024 * 1024, cases: 50_000 }
/** Beyond this many problems in one reading only the first of each further case is told. */
const MOST_PROBLEMS_TOLD = 2000

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
  if (typeof source !== 'string') return judge(partsOf(source), limits)
  const bytes = sizeOf(source, limits.bytes)
  if (bytes > limits.bytes) {
    return refused('case.file-too-large', { size: megabytes(bytes), most: megabytes(limits.bytes) })
  }
  const text = source.replace(/^\uFEFF/, '')
  if (text.trim() === '') return refused('case.file-empty', {})
  const { read, format } = readText(text, options.format)
  return isUnread(read)
    ? { ok: false, problem: unreadProblem(read, format, 'case.file-broken') }
    : judge(read, limits, format)
}

function readText(text: string, format: ReadOptions['format']): { read: ReadCases | Unread; format: string } {
  const json = format !== 'yaml' && (format === 'json' || /^\s*[[{]/.test(text)) ? readJson(text) : undefined
  if (json && (format === 'json' || !isUnread(json) || json.fault !== 'broken')) return { read: json, format: 'JSON' }
  const yaml = readYaml(text)
  // A bracket may also open YAML written in flow style; when it is neither, it was probably meant to be JSON.
  return json && isUnread(yaml) ? { read: json, format: 'JSON' } : { read: yaml, format: 'YAML' }
}

function partsOf(value: unknown): ReadCases {
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return {
    isList: Array.isArray(value),
    count: values.length,
    read: (index) => ({ value: values[index], find: () => undefined }),
  }
}

function judge({ isList, count, read }: ReadCases, limits: ReadLimits, format = 'YAML'): ParsedCases {
  if (count === 0) return refused('case.file-empty', {})
  if (count > limits.cases) return refused('case.too-many-cases', { count, most: limits.cases })
  const firstOfName = new Map<string, number>()
  const cases: ParsedCase[] = []
  let told = 0
  for (let index = 0; index < count; index += 1) {
    const parsed = judgeOne(read(index), index, firstOfName, format)
    if (!parsed.ok) told += parsed.problems.length
    cases.push(parsed.ok || told <= MOST_PROBLEMS_TOLD ? parsed : { ...parsed, problems: [parsed.problem] })
  }
  return { ok: true, isList, cases }
}

function judgeOne(
  part: ReadPart | Unread,
  index: number,
  firstOfName: Map<string, number>,
  format: string,
): ParsedCase {
  if (isUnread(part)) {
    const problem = unreadProblem(part, format, 'case.text-broken')
    return { ok: false, name: part.label ?? nameOf(undefined, index), problem, problems: [problem] }
  }
  const name = nameOf(part.value, index)
  const checked = checkCase(part.value)
  const first = firstOfName.get(name)
  firstOfName.set(name, first ?? index)
  if (!checked.ok) return faulty(name, checked.problems, part.find)
  if (first === undefined) return { ok: true, name, file: checked.file }
  const problem = caseProblem('case.name-duplicated', { name, first: first + 1 }, 'name')
  return faulty(name, [{ problem, path: ['name'] }], part.find)
}

function unreadProblem(read: Unread, format: string, broken: 'case.file-broken' | 'case.text-broken'): Problem {
  if (read.fault === 'depth') return caseProblem('case.nested-too-deep', { most: DEEPEST_TEXT })
  if (read.fault === 'aliases') return caseProblem('case.aliases-expand', { most: MOST_NODES })
  if (read.fault === 'yamlSize') return caseProblem('case.yaml-too-large', { most: megabytes(MOST_YAML_CHARACTERS) })
  return { ...caseProblem(broken, { format, zh: read.zh, en: read.en }), ...read.at }
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

function refused(code: CaseProblemCode, said: Said): ParsedCases {
  return { ok: false, problem: caseProblem(code, said) }
}

/** Bytes of the text in UTF-8. A text with more characters than the limit has more bytes too, and is not measured. */
function sizeOf(text: string, most: number): number {
  return text.length > most ? text.length : new TextEncoder().encode(text).length
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10
}
