import type { Building, Part } from './building.ts'
import { holdsIn, type VariableShape } from './pack.ts'
import type { RawProgramme } from './raw.ts'

interface Meaning {
  readonly kind: string
  /** Absent for parameters. */
  readonly entity?: string
  /** Jurisdictions of the packs that declare it; absent for facts and parameters. */
  readonly from?: readonly string[]
}

/** Every name a programme gives must be a variable, fact or parameter of the right kind, seen from its entity and its pack. */
export function checkProgrammes(building: Building, variables: ReadonlyMap<string, VariableShape>): void {
  const ids = new Set<string>()
  for (const part of building.parts) {
    part.file.programmes.forEach((programme, index) => {
      const place = ['programmes', index]
      const { id, name, entity } = programme
      if (ids.has(id)) part.source.fault('name-taken', place, `项目 ${id} 已存在`, `programme ${id} is taken`)
      ids.add(id)
      if (building.shapes.entities.has(entity)) checkNames(building, variables, part, index)
      else
        part.source.fault(
          'unknown-name',
          [...place, 'entity'],
          `${name}：没有 ${entity} 这种对象`,
          `there is no entity ${entity}`,
        )
    })
  }
}

function checkNames(
  building: Building,
  variables: ReadonlyMap<string, VariableShape>,
  part: Part,
  index: number,
): void {
  const programme = part.file.programmes[index] as RawProgramme
  const { id, name: title, entity } = programme
  for (const [key, name, kinds] of namesOf(programme)) {
    const found = meaningOf(building, variables, name)
    const path = ['programmes', index, key]
    if (!found || !isSeen(found, part))
      part.source.fault('unknown-name', path, `${title}：没有 ${name}`, `${id}: unknown name ${name}`)
    else if ((key === 'answer' || key === 'concerns') && !found.from)
      part.source.fault(
        'clause-missing',
        path,
        `${title}：${name} 没有条款，须写成变量`,
        `${id}: ${name} has no clause; make it a variable`,
      )
    else if (!kinds.includes(found.kind))
      part.source.fault('wrong-unit', path, `${title}：${name} 的类型不合`, `${id}: ${name} has the wrong type`)
    else if (found.entity && !isAtOrAbove(building, found.entity, entity))
      part.source.fault(
        'wrong-entity',
        path,
        `${title}属于${entity}，不能引用${found.entity}指标 ${name}`,
        `${id} of ${entity} cannot read ${name} of ${found.entity}`,
      )
  }
}

function meaningOf(
  { shapes, parameters }: Building,
  variables: ReadonlyMap<string, VariableShape>,
  name: string,
): Meaning | undefined {
  const variable = variables.get(name)
  if (variable)
    return { kind: variable.type.kind, entity: variable.entity, from: variable.layers.map((one) => one.jurisdiction) }
  const fact = shapes.facts.get(name)
  if (fact) return { kind: fact.type.kind, entity: fact.entity }
  const parameter = [...parameters.values()].find((shape) => shape.name === name)
  return parameter && { kind: parameter.type.kind }
}

function isAtOrAbove({ shapes }: Building, upper: string, entity: string): boolean {
  for (let at: string | undefined = entity; at; at = shapes.entities.get(at)?.parent) if (at === upper) return true
  return false
}

/** Whether a name holds wherever the programme of this pack is answered. */
function isSeen({ from }: Meaning, part: Part): boolean {
  return from === undefined || from.some((jurisdiction) => holdsIn(jurisdiction, part.pack.jurisdiction))
}

function namesOf(programme: RawProgramme): [key: string, name: string, kinds: readonly string[]][] {
  const names: [string, string, readonly string[]][] = [['answer', programme.answer, ['flag']]]
  if (programme.concerns) names.push(['concerns', programme.concerns, ['flag']])
  for (const name of Object.values(programme.amounts)) if (name) names.push(['amounts', name, ['money']])
  for (const name of Object.values(monthsOf(programme))) names.push(['months', name, ['count']])
  if (programme.starts) names.push(['starts', programme.starts, ['enum', 'month']])
  if (programme.receiving) names.push(['receiving', programme.receiving.flag, ['flag']])
  if (programme.receiving?.monthly) names.push(['receiving', programme.receiving.monthly, ['money']])
  return names
}

/** `months` and `monthsAtMost`, in either way of writing them. */
export function monthsOf(programme: RawProgramme): Record<string, string> {
  const written = typeof programme.months === 'string' ? { months: programme.months } : (programme.months ?? {})
  const entries = Object.entries({
    ...written,
    ...(programme.monthsAtMost && { monthsAtMost: programme.monthsAtMost }),
  })
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
