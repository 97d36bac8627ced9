import { checkCase } from '@doudi/contract'
import { partOfIncome, ROWS_OF_THEIR_OWN, readFact } from '../factKinds.ts'
import type { FactToWrite } from './familyToWrite.ts'

/** Facts of one person (with the day of birth) or of one household (without). */
export interface FactsOf {
  readonly born?: string | undefined
  readonly facts: readonly FactToWrite[]
}

/**
 * Judges the facts of a whole family by one reading of a case file, since one for each fact takes most of the time.
 * Only when it finds a fault, or a kind is there twice, is `readFact` asked of each. Throws its refusal.
 */
export function readFactsTogether(owners: readonly FactsOf[], on: string): void {
  const left: { owner: FactsOf; fact: FactToWrite }[] = []
  const members: Record<string, unknown>[] = []
  const household: Record<string, unknown> = { residence: 'rural' }
  for (const [index, owner] of owners.entries()) {
    const { born, facts } = owner
    const written: Record<string, unknown> =
      born === undefined ? household : { id: `m${index}`, relation: 'self', born }
    for (const fact of facts) if (!put(written, fact)) left.push({ owner, fact })
    if (born !== undefined) members.push(written)
  }
  if (members.length === 0) members.push({ id: 'member', relation: 'self', born: '1900-01-01' })
  const sound = checkCase({ name: 'fact', jurisdiction: '50', on, household: { ...household, members } }).ok
  if (!sound) for (const owner of owners) for (const fact of owner.facts) readOne(owner, fact, on)
  else for (const { owner, fact } of left) readOne(owner, fact, on)
}

/** The part of its kind that a fact is. It was judged before. */
export function partOf({ kind, value }: FactToWrite): string {
  return kind === 'income' ? partOfIncome(value) : ''
}

function put(written: Record<string, unknown>, { kind, value }: FactToWrite): boolean {
  if (kind === 'income') {
    if (written['income'] === undefined) written['income'] = []
    ;(written['income'] as unknown[]).push(value)
    return true
  }
  // what the case file has no such key for, or would read as something else, is judged alone
  if (kind === 'incomeDeclared' || written[kind] !== undefined || ROWS_OF_THEIR_OWN.includes(kind)) return false
  written[kind] = value
  return true
}

function readOne({ born }: FactsOf, { kind, value }: FactToWrite, on: string): void {
  if (born === undefined) readFact({ of: 'household', kind, value })
  else readFact({ of: 'person', kind, value }, born, on)
}
