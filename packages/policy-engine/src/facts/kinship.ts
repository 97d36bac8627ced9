import type { CaseFile, Member } from '@doudi/contract'
import { ageOn, type Day, parseDay } from '@doudi/domain'
import type { RowBuilder } from './rowBuilder.ts'

const ELDERLY = 60

/** Generations above the head; relations that do not tell are left out. */
const GENERATION: Partial<Record<Member['relation'], number>> = {
  grandfather: 2,
  grandmother: 2,
  father: 1,
  mother: 1,
  head: 0,
  self: 0,
  spouse: 0,
  brother: 0,
  sister: 0,
  son: -1,
  daughter: -1,
  grandson: -2,
  granddaughter: -2,
}

const CHILDREN_OF_ONE_HOUSE: ReadonlySet<string> = new Set(['head', 'self', 'brother', 'sister'])

/** Whether two members are brother or sister, by how each is related to the head; undefined where that does not tell. */
export function areSiblings(one: Member['relation'], other: Member['relation']): boolean | undefined {
  const generation = GENERATION[one]
  if (generation === undefined || GENERATION[other] === undefined) return undefined
  if (generation !== GENERATION[other]) return false
  // Grandchildren of one head may be cousins.
  if (generation === -2) return undefined
  if (generation === -1) return true
  return CHILDREN_OF_ONE_HOUSE.has(one) && CHILDREN_OF_ONE_HOUSE.has(other)
}

/** Who supports this person in fact: whether anybody does, whether all are sixty, whether all are brothers or sisters. */
export function putDependence(row: RowBuilder, member: Member, { household }: CaseFile, on: Day): void {
  if (member.dependsOn === undefined) return
  const supporters = member.dependsOn.map((id) => household.members.find((other) => other.id === id))
  if (supporters.length === 0) {
    for (const code of ['dependsOn', 'dependsOn.allElderly', 'dependsOn.allSiblings']) row.flag(code, false)
    return
  }
  row.flag('dependsOn', true)
  row.flag('dependsOn.allElderly', all(supporters.map((other) => other && isElderly(other, on))))
  row.flag(
    'dependsOn.allSiblings',
    all(supporters.map((other) => other && areSiblings(member.relation, other.relation))),
  )
}

function isElderly({ born }: Member, on: Day): boolean | undefined {
  const day = parseDay(born)
  return day === undefined ? undefined : ageOn(day, on) >= ELDERLY
}

/** One no decides; without a no, one unknown leaves it unknown. */
function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false
  return answers.includes(undefined) ? undefined : true
}
