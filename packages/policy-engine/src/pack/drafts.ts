import type { Type } from '../language/ast.ts'
import { isName } from '../language/lexer.ts'
import { COUNT, DAY, enumType, FLAG, MONEY, MONTH, REGION, SHARE } from '../language/types.ts'
import type { Building, Written } from './building.ts'
import type { Layer } from './pack.ts'

const TYPES: Readonly<Record<string, Type>> = {
  money: MONEY,
  share: SHARE,
  count: COUNT,
  flag: FLAG,
  day: DAY,
  month: MONTH,
  region: REGION,
  exact: MONEY,
}

/** A variable whose layers are still being read. The type of exact money is known only once its formulas have been read. */
export interface Draft {
  readonly name: string
  readonly entity: string
  readonly declared: string
  readonly module: string
  /** From the nation down. */
  readonly written: readonly Written[]
  type?: Type
  layers?: Layer[]
  reading?: boolean
}

/** Every variable of every pack by name, with all that the packs write of it. */
export function collectDrafts(building: Building): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  for (const [name, written] of byName(building)) {
    const draft = draftOf(building, name, written)
    if (draft) drafts.set(name, draft)
  }
  return drafts
}

function byName({ parts, shapes, parameters }: Building): Map<string, Written[]> {
  const taken = new Set([...shapes.facts.keys(), ...[...parameters.values()].map((shape) => shape.name)])
  const found = new Map<string, Written[]>()
  for (const part of parts) {
    part.file.variables.forEach((raw, index) => {
      const place = ['variables', index]
      const earlier = found.get(raw.name) ?? []
      if (!isName(raw.name))
        part.source.fault(
          'shape',
          place,
          `名称 ${raw.name} 不能有空格、运算符号，也不能是数或保留的词`,
          `${raw.name} cannot be a name`,
        )
      else if (taken.has(raw.name) || earlier.some((other) => other.part.pack === part.pack))
        part.source.fault('name-taken', place, `名称 ${raw.name} 已被使用`, `the name ${raw.name} is taken`)
      else found.set(raw.name, [...earlier, { raw, part, index }])
    })
  }
  return found
}

function draftOf({ shapes }: Building, name: string, written: readonly Written[]): Draft | undefined {
  const { raw, part, index } = written[0] as Written
  const entity = raw.entity ?? '家庭'
  const declared = raw.type ?? 'flag'
  const type = TYPES[declared] ?? (shapes.enums.has(declared) ? enumType(declared) : undefined)
  const place = ['variables', index]
  if (!type) part.source.fault('wrong-unit', [...place, 'type'], `没有类型 ${declared}`, `there is no type ${declared}`)
  if (!shapes.entities.has(entity))
    part.source.fault('unknown-name', [...place, 'entity'], `没有 ${entity} 这种对象`, `there is no entity ${entity}`)
  for (const other of written.slice(1)) requireSame(other, declared, entity)
  if (!type || !shapes.entities.has(entity)) return undefined
  const module = part.file.module ?? part.source.path
  return { name, entity, declared, module, written, ...(declared !== 'exact' && { type }) }
}

/** What another pack writes of the same name is of the same type and entity. */
function requireSame({ raw, part, index }: Written, declared: string, entity: string): void {
  if (raw.type !== undefined && raw.type !== declared)
    part.source.fault(
      'wrong-unit',
      ['variables', index, 'type'],
      `${raw.name} 在别的包中的类型是 ${declared}`,
      `${raw.name} is ${declared} elsewhere`,
    )
  if (raw.entity !== undefined && raw.entity !== entity)
    part.source.fault(
      'wrong-entity',
      ['variables', index, 'entity'],
      `${raw.name} 在别的包中属于${entity}`,
      `${raw.name} belongs to ${entity} elsewhere`,
    )
}
