import type { CaseDraft } from '../facts/caseDraft.ts'
import { findPersonalNumber, membersOf } from '../facts/caseDraft.ts'
import { isRecord, type Json } from '../facts/path.ts'

export type FileForm = 'yaml' | 'json'

const LARGEST_FILE = 2_000_000

/** The case as a file of the case format: a list of one, so that cases can be joined by hand. */
export async function printCaseFile(draft: CaseDraft, form: FileForm): Promise<string> {
  if (form === 'json') return `${JSON.stringify(draft, undefined, 2)}\n`
  const { stringify } = await import('yaml')
  return stringify([draft], { lineWidth: 0 })
}

export type OpenedFile =
  | { readonly kind: 'cases'; readonly cases: readonly CaseDraft[] }
  /** Key of the words that say why, and what they mention. */
  | { readonly kind: 'refused'; readonly why: string; readonly mention?: Record<string, string> }

/** Cases out of a file that somebody brings; what is wrong inside a case the determination will say. */
export async function readCaseFile(text: string): Promise<OpenedFile> {
  if (text.length > LARGEST_FILE) return { kind: 'refused', why: 'file.tooLarge' }
  const { parse } = await import('yaml')
  let content: unknown
  try {
    content = parse(text, { maxAliasCount: 50 })
  } catch (fault) {
    return { kind: 'refused', why: 'file.unreadable', mention: { place: printPlace(fault) } }
  }
  const list = (Array.isArray(content) ? content : [content]) as Json[]
  const cases = list.filter(isRecord).filter((one) => membersOf(one).length > 0)
  if (cases.length === 0) return { kind: 'refused', why: 'file.noCase' }
  const personal = findPersonalNumber(cases)
  if (personal !== undefined) return { kind: 'refused', why: 'file.personal', mention: { place: personal } }
  // What must come out belongs to the examples of a pack, not to a family under work.
  return { kind: 'cases', cases: cases.map(({ expect: _, ...draft }) => draft) }
}

/** A file name that every system takes and that carries nobody's name: the place and the day. */
export function nameCaseFile(draft: CaseDraft, form: FileForm): string {
  const parts = ['doudi', draft['jurisdiction'], draft['on']].filter((part) => part !== undefined)
  return `${parts.join('-').replaceAll(/[^\w.-]/g, '')}.${form === 'yaml' ? 'yaml' : 'json'}`
}

function printPlace(fault: unknown): string {
  if (typeof fault === 'object' && fault !== null && 'linePos' in fault && Array.isArray(fault.linePos)) {
    const [start] = fault.linePos as readonly { line: number; col: number }[]
    if (start !== undefined) return `${start.line}:${start.col}`
  }
  return '?'
}
