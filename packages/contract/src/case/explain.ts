import type { z } from 'zod'
import type { Problem } from '../determination.ts'
import { type CaseProblemCode, caseProblem, type Said } from '../problems.ts'
import { caseFile } from './caseFile.ts'
import { allowedAt, keysAt, wordsAt } from './schemaAt.ts'
import type { Fault } from './values.ts'

/** A problem with the path it stands at, so that the reader can look up line and column. */
export interface PlacedProblem {
  readonly problem: Problem
  readonly path: readonly PropertyKey[]
}

/** Builds a problem of the catalogue at a path of the case. */
export function placed(
  code: CaseProblemCode,
  said: Said,
  path: readonly PropertyKey[],
  allowed?: Problem['allowed'],
): PlacedProblem {
  return { problem: caseProblem(code, said, placeOf(path), allowed), path }
}

/** household.members[2].born */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`
    return place === '' ? String(step) : `${place}.${String(step)}`
  }, '')
}

/** Tells the schema's issues in the words of the catalogue. */
export function explain(issues: readonly z.core.$ZodIssue[], value: unknown): PlacedProblem[] {
  return issues.flatMap((issue) => explainOne(issue, issue.path, value))
}

function explainOne(issue: z.core.$ZodIssue, path: readonly PropertyKey[], root: unknown): PlacedProblem[] {
  if (issue.code === 'custom') {
    const fault = (issue.params as { fault?: Fault } | undefined)?.fault
    if (fault) return [placed(fault.code, shortened(fault.facts ?? {}), path, allowedAt(caseFile, path))]
  }
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(caseFile, path)
    return issue.keys
      .slice(0, MOST_KEYS_NAMED)
      .map((key) =>
        placed('case.key-unknown', { key: clip(key), near: nearest(key, keys) ?? '', keys: keys.join('、') }, [
          ...path,
          key,
        ]),
      )
  }
  if (issue.code === 'invalid_union') {
    // The branch of the right kind knows best what is wrong inside it; the others only say “not this kind”.
    const inside = issue.errors.find((branch) => branch.length > 0 && branch.every((each) => !isRootMismatch(each)))
    if (inside) return inside.flatMap((each) => explainOne(each, [...path, ...each.path], root))
  }
  return [mismatch(path, valueAt(root, path))]
}

function isRootMismatch(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
}

function mismatch(path: readonly PropertyKey[], found: unknown): PlacedProblem {
  const key = String(path.at(-1) ?? '')
  const allowed = allowedAt(caseFile, path)
  if (found === undefined) return placed('case.key-missing', { key }, path, allowed)
  if (found === null) return placed('case.value-empty', { key }, path, allowed)
  const options = wordsAt(caseFile, path)
  const isWord = typeof found === 'string' || typeof found === 'number'
  if (isWord && options.length > 0) {
    const value = clip(String(found))
    return placed('case.value-unknown', { value, near: nearest(value, options) ?? '' }, path, allowed)
  }
  return placed('case.value-kind', { found: kindOf(found), value: isWord ? clip(String(found)) : '' }, path, allowed)
}

/** The kind of a value by its name in the catalogue's list of kinds. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'flag'
  return typeof value === 'number' ? 'number' : 'mapping'
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    root,
  )
}

const LONGEST_QUOTE = 60
/** A wrong mapping is shown by its first few keys; the rest would say the same. */
const MOST_KEYS_NAMED = 10

/** A wrong value is quoted, but a page of it would hide what is wrong. Characters, not code units: 𠮷 is one. */
function clip(value: string): string {
  const characters = [...value]
  return characters.length <= LONGEST_QUOTE ? value : `${characters.slice(0, LONGEST_QUOTE).join('')}…`
}

function shortened(said: Said): Said {
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, typeof value === 'string' ? clip(value) : value]),
  )
}

/** The allowed word that was probably meant: at most two letters away, or the same but for case. */
function nearest(written: string, options: readonly string[]): string | undefined {
  if (written.length > 40) return undefined
  const ranked = options
    .map((option) => ({ option, distance: distanceOf(written.toLowerCase(), option.toLowerCase()) }))
    .filter(({ option, distance }) => distance <= Math.min(2, Math.floor(option.length / 2)))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.option
}

/** Letters to insert, delete or replace to turn one word into the other. */
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= to.length; column += 1) {
      const replace = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
