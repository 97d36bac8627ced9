import type { Family } from '../family.ts'

/** One household in fifty of those that matter has a fact that nobody asked for yet. */
const SHARE = 0.02

/** Facts that decide and are forgotten: of the household, then of its members. */
const FORGOTTEN = ['property', 'incomeDeclared', 'disability'] as const

/** Leaves one fact out of a few families, so that a decision has to say what is missing. */
export function withoutOne(family: Family, share: number): Family {
  if (share >= SHARE) return family
  const kind = FORGOTTEN[Math.floor((share / SHARE) * FORGOTTEN.length)] as string
  if (kind === 'property') return { ...family, facts: family.facts.filter((fact) => fact.kind !== kind) }
  const [head, ...others] = family.members
  if (head === undefined) return family
  return { ...family, members: [{ ...head, facts: head.facts.filter((fact) => fact.kind !== kind) }, ...others] }
}
