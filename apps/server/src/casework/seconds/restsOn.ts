import type { CaseFile, Result } from '@doudi/contract'
import type { PackSet } from '@doudi/policy-engine'
import { determinePlainly } from '../../monitoring/index.ts'
import type { FactSource } from '../../registry/index.ts'
import { resultFor } from '../determineFor.ts'

/** For whom and what an answer is looked at. */
interface Asked {
  readonly programme: string
  readonly person: string | null
}

/**
 * The facts an answer rests on: those without which the rules would say something else, would miss them, or would have to
 * assume the ordinary in their place.
 */
export function factsItRestsOn(
  packs: PackSet,
  file: CaseFile,
  asked: Asked,
  facts: readonly FactSource[],
): FactSource[] {
  if (facts.length === 0) return []
  const answer = answerOf(packs, file, asked)
  return facts.filter((fact) => answerOf(packs, without(file, fact), asked) !== answer)
}

function answerOf(packs: PackSet, file: CaseFile, asked: Asked): string {
  const result = resultFor(determinePlainly(packs, file), asked)
  return result === undefined ? '' : JSON.stringify(whatMatters(result))
}

/** What an applicant feels of an answer, and what it had to assume or miss. */
function whatMatters(result: Result) {
  const { answer, from, choice, assumed, missing } = result
  const { monthly, monthlyAtLeast, monthlyAtMost, once, onceAtLeast, onceAtMost } = result
  const sums = [monthly, monthlyAtLeast, monthlyAtMost, once, onceAtLeast, onceAtMost]
  return [answer, from, choice, sums, assumed, missing.map(({ id, member }) => [id, member])]
}

/** The same case with one fact not known. Of incomes none is known then: that there are no others was part of it. */
function without(file: CaseFile, { kind, of }: FactSource): CaseFile {
  const key = kind === 'incomeDeclared' ? 'income' : kind
  const left = <Owner extends object>(owner: Owner): Owner =>
    Object.fromEntries(Object.entries(owner).filter(([name]) => name !== key)) as Owner
  const { household } = file
  if (of === null) return { ...file, household: left(household) }
  const members = household.members.map((member) => (member.id === of ? left(member) : member))
  return { ...file, household: { ...household, members } }
}
