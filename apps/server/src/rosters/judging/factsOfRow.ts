import type { RosterKind, Value } from '@doudi/sheets'

/** What a row says of the person, as the case file writes it. */
export interface SaidOfPerson {
  readonly kind: string
  readonly value: unknown
}

export type Values = Readonly<Record<string, Value>>

/** The rolls and the case file name disabilities differently. */
const DISABILITY: Readonly<Record<string, string>> = {
  sight: 'visual',
  hearing: 'hearing',
  speech: 'speech',
  body: 'physical',
  intellect: 'intellectual',
  mind: 'mental',
  multiple: 'multiple',
}

const ALONE = { eating: true, dressing: true, transferring: true, toileting: true, walking: true, bathing: true }

/** Kinds of facts that a roll can tell. */
export const KINDS_TOLD: readonly string[] = ['workAbility', 'disability', 'selfCare', 'care']

/**
 * The facts of a row. Only what it says in so many words becomes one: 半护理 does not tell which of the six abilities is
 * lost, 重病 is no recognition of an illness, an empty cell says nothing.
 */
export function factsOfRow(kind: RosterKind, values: Values): SaidOfPerson[] {
  const { workAbility, selfCare, supportPlace } = values
  const facts: SaidOfPerson[] = []
  if (workAbility !== undefined) facts.push({ kind: 'workAbility', value: workAbility })
  const disability = disabilityOf(kind, values)
  if (disability) facts.push({ kind: 'disability', value: disability })
  if (selfCare === 'full') facts.push({ kind: 'selfCare', value: ALONE })
  if (supportPlace === 'institution')
    facts.push({ kind: 'care', value: { setting: 'institution', support: 'centralised' } })
  if (supportPlace === 'home') facts.push({ kind: 'care', value: { setting: 'home', support: 'dispersed' } })
  return facts
}

function disabilityOf(kind: RosterKind, { disabilityKind, disabilityGrade, certificateUntil }: Values) {
  if (disabilityKind === undefined && disabilityGrade === undefined) return undefined
  // the roll of the two subsidies has the certificate; others only speak of a disability
  const certificate =
    kind === 'disability'
      ? { certificate: { held: true, ...(certificateUntil === undefined ? {} : { until: certificateUntil }) } }
      : {}
  return {
    ...(disabilityKind === undefined ? {} : { category: DISABILITY[String(disabilityKind)] }),
    ...(disabilityGrade === undefined ? {} : { grade: Number(disabilityGrade) }),
    ...certificate,
  }
}
