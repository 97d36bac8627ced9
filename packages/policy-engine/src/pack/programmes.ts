import type { Building } from './building.ts'
import type { VariableShape } from './pack.ts'
import type { RawProgramme } from './raw.ts'

/** Every name a programme gives must be a variable, fact or parameter of the right kind. */
export function checkProgrammes(
  { parts, shapes, parameters }: Building,
  variables: ReadonlyMap<string, VariableShape>,
): void {
  const byName = new Map([...parameters.values()].map((shape) => [shape.name, shape]))
  for (const { source, file } of parts) {
    file.programmes.forEach((programme, index) => {
      for (const [key, name, kinds] of namesOf(programme)) {
        const type = variables.get(name)?.type ?? shapes.facts.get(name)?.type ?? byName.get(name)?.type
        if (!type)
          source.fault(
            'unknown-name',
            ['programmes', index, key],
            `${programme.name}：没有 ${name}`,
            `${programme.id}: unknown name ${name}`,
          )
        else if (!kinds.includes(type.kind))
          source.fault(
            'wrong-unit',
            ['programmes', index, key],
            `${programme.name}：${name} 的类型不合`,
            `${programme.id}: ${name} has the wrong type`,
          )
      }
    })
  }
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
