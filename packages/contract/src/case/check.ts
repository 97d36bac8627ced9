import { type CaseFile, caseFile } from './caseFile.ts'
import { crossCheck } from './crossCheck.ts'
import { explain, kindOf, type PlacedProblem, placed } from './explain.ts'
import { identityIn } from './identity.ts'

export const MOST_MEMBERS = 100
const LONGEST_LIST = 1000
const DEEPEST = 32
const MOST_PROBLEMS = 20

export type CheckedCase =
  | { readonly ok: true; readonly file: CaseFile }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] }

/** Judges one case as it was read. Cheap limits come first, so that a monstrous case costs nothing more. */
export function checkCase(raw: unknown): CheckedCase {
  if (!isMapping(raw)) return { ok: false, problems: [placed('case.not-a-case', { found: kindOf(raw) }, [])] }
  const oversize = tooLarge(raw, [])
  if (oversize) return { ok: false, problems: [oversize] }
  const value = withTextLabels(raw)
  const parsed = caseFile.safeParse(value)
  const problems = [
    ...identities(value),
    ...(parsed.success ? crossCheck(parsed.data) : explain(parsed.error.issues, value)),
  ]
  if (!parsed.success || problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
  return { ok: true, file: parsed.data }
}

function tooLarge(value: unknown, path: readonly PropertyKey[]): PlacedProblem | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (path.length > DEEPEST) return placed('case.nested-too-deep', { most: DEEPEST }, path)
  if (Array.isArray(value)) {
    const isMembers = path.length === 2 && path[0] === 'household' && path[1] === 'members'
    if (isMembers && value.length === 0) return placed('case.members-none', {}, path)
    if (isMembers && value.length > MOST_MEMBERS) {
      return placed('case.members-too-many', { count: value.length, most: MOST_MEMBERS }, path)
    }
  }
  const size = Array.isArray(value) ? value.length : Object.keys(value).length
  if (size > LONGEST_LIST) return placed('case.list-too-long', { count: size, most: LONGEST_LIST }, path)
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [step, inner] of entries) {
    const found = tooLarge(inner, [...path, step])
    if (found) return found
  }
  return undefined
}

/** Codes and labels that YAML reads as numbers because nobody quoted them: they are text all the same. */
function withTextLabels(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const household = raw['household']
  return {
    ...textAt(raw, ['name', 'jurisdiction']),
    ...(isMapping(household) ? { household: householdLabels(household) } : {}),
    ...(Array.isArray(raw['expect'])
      ? { expect: raw['expect'].map((each) => (isMapping(each) ? textAt(each, ['member']) : each)) }
      : {}),
  }
}

function householdLabels(household: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { event, members } = household
  return {
    ...textAt(household, ['hukou']),
    ...(isMapping(event) ? { event: textAt(event, ['place']) } : {}),
    ...(Array.isArray(members)
      ? { members: members.map((each) => (isMapping(each) ? memberLabels(each) : each)) }
      : {}),
  }
}

function memberLabels(member: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { dependsOn } = member
  return {
    ...textAt(member, ['id', 'hukou']),
    ...(Array.isArray(dependsOn) ? { dependsOn: dependsOn.map(asText) } : {}),
  }
}

function textAt(mapping: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  // Own keys only, __proto__ among them: a key that is not in the format must reach the schema and be named.
  return Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => [key, keys.includes(key) ? asText(value) : value]),
  )
}

function asText(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e21 ? String(value) : value
}

function identities(value: Readonly<Record<string, unknown>>): PlacedProblem[] {
  const { name, household } = value
  const members = isMapping(household) && Array.isArray(household['members']) ? household['members'] : []
  return [
    ...(typeof name === 'string' ? identityIn(name, ['name']) : []),
    ...members.flatMap((member, index) => memberIdentities(member, ['household', 'members', index])),
  ]
}

function memberIdentities(member: unknown, at: readonly PropertyKey[]): PlacedProblem[] {
  if (!isMapping(member)) return []
  const elsewhere = isMapping(member['registeredElsewhere']) ? member['registeredElsewhere']['household'] : undefined
  return [
    ...(typeof member['id'] === 'string' ? identityIn(member['id'], [...at, 'id']) : []),
    ...(typeof elsewhere === 'string' ? identityIn(elsewhere, [...at, 'registeredElsewhere', 'household']) : []),
  ]
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
