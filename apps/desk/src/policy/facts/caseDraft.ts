import { todayInChina } from '../../frame/print.ts'
import { isRecord, type Json, type JsonRecord, type Path, readAt, writeAt } from './path.ts'

/** A case under work, in the very form of the case file. */
export type CaseDraft = JsonRecord

export interface DraftState {
  readonly draft: CaseDraft
  /** Changed since it was opened or handed out as a file. */
  readonly edited: boolean
  /** Grows when another case takes the place of this one, so that the form forgets what was unfolded. */
  readonly opened: number
}

export type DraftAct =
  | { readonly act: 'write'; readonly path: Path; readonly value: Json | undefined }
  | { readonly act: 'open'; readonly draft: CaseDraft }
  | { readonly act: 'rename'; readonly index: number; readonly id: string }
  | { readonly act: 'add-member' }
  | { readonly act: 'handed-out' }

export const STEMS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const

export function makeEmptyCase(name: string, today: string = todayInChina()): CaseDraft {
  return { name, on: today, household: { members: [{ id: STEMS[0], relation: 'head' }] } }
}

export function reduceDraft(state: DraftState, act: DraftAct): DraftState {
  switch (act.act) {
    case 'write':
      return { ...state, draft: write(state.draft, act.path, act.value), edited: true }
    case 'open':
      return { draft: act.draft, edited: false, opened: state.opened + 1 }
    case 'rename':
      return { ...state, draft: renameMember(state.draft, act.index, act.id), edited: true }
    case 'add-member': {
      const members = membersOf(state.draft)
      const next: Json = { id: nextName(members.map((member) => String(member['id']))) }
      return { ...state, draft: write(state.draft, 'household.members', [...members, next]), edited: true }
    }
    case 'handed-out':
      return { ...state, edited: false }
  }
}

export function membersOf(draft: CaseDraft): readonly JsonRecord[] {
  const members = readAt(draft, 'household.members')
  return Array.isArray(members) ? members.filter(isRecord) : []
}

/** What must be known before any rule can be asked, in the order of the form. */
export type NeededFirst = 'jurisdiction' | 'on' | 'residence' | 'members' | 'relation' | 'born'

export function findNeededFirst(draft: CaseDraft): NeededFirst[] {
  const members = membersOf(draft)
  const needed: [NeededFirst, boolean][] = [
    ['jurisdiction', draft['jurisdiction'] === undefined],
    ['on', draft['on'] === undefined],
    ['residence', readAt(draft, 'household.residence') === undefined],
    ['members', members.length === 0],
    ['relation', members.some((member) => member['relation'] === undefined)],
    ['born', members.some((member) => member['born'] === undefined)],
  ]
  return needed.filter(([, missing]) => missing).map(([key]) => key)
}

/** A number long enough to be an identity card, a bank account or a telephone has no place in a case. */
export function looksPersonal(text: string): boolean {
  const close = text.normalize('NFKC').replaceAll(/[\s-]/g, '')
  return /\d{15,}/.test(close) || /\d{14,17}[xX]/.test(close) || /1[3-9]\d{9}/.test(close)
}

/** The first place of a case where such a number stands. */
export function findPersonalNumber(value: Json, path: Path = ''): Path | undefined {
  if (typeof value === 'string') return looksPersonal(value) ? path : undefined
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1e14 ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, item] of Object.entries(value)) {
    const found = looksPersonal(key) ? path : findPersonalNumber(item as Json, path === '' ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

function write(draft: CaseDraft, path: Path, value: Json | undefined): CaseDraft {
  const next = writeAt(draft, path, value)
  return isRecord(next) ? next : {}
}

/** Whoever is named as a support elsewhere in the family keeps pointing at the same person. */
function renameMember(draft: CaseDraft, index: number, id: string): CaseDraft {
  const members = membersOf(draft)
  const before = members[index]?.['id']
  const renamed = members.map((member, at): Json => {
    const own = at === index ? { ...member, id } : member
    const support = own['dependsOn']
    if (!Array.isArray(support) || !support.includes(before as Json)) return own
    return { ...own, dependsOn: support.map((name) => (name === before ? id : name)) }
  })
  return write(draft, 'household.members', renamed)
}

function nextName(taken: readonly string[]): string {
  return STEMS.find((stem) => !taken.includes(stem)) ?? `第${taken.length + 1}人`
}
