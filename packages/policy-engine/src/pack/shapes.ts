import { parse } from 'yaml'
import { z } from 'zod'
import type { Type } from '../language/ast.ts'
import { COUNT, DAY, enumType, FLAG, MONEY, MONTH, REGION, SHARE } from '../language/types.ts'
import type { EntityShape, EnumValue, FactShape } from '../rules.ts'

/** What facts.yaml says about names and types: all that a formula may read besides parameters and variables. */
export interface Shapes {
  readonly entities: ReadonlyMap<string, EntityShape>
  readonly enums: ReadonlyMap<string, readonly EnumValue[]>
  readonly facts: ReadonlyMap<string, FactShape>
  /** Key → words for whoever can supply a fact, cheapest first. */
  readonly suppliers: ReadonlyMap<string, string>
}

const TYPES: Record<string, Type> = { money: MONEY, share: SHARE, count: COUNT, flag: FLAG, day: DAY, month: MONTH, region: REGION }

const shape = z.object({
  suppliers: z.record(z.string(), z.string()),
  enums: z.record(z.string(), z.record(z.string(), z.string())),
  entities: z.record(
    z.string(),
    z.object({
      code: z.string(),
      parent: z.string().optional(),
      facts: z.record(z.string(), z.object({ type: z.string(), code: z.string(), by: z.string() })),
    }),
  ),
})

/** Reads the fact vocabulary (YAML text). Throws when it is not one: it ships with the code and is tested. */
export function readShapes(text: string): Shapes {
  const raw = shape.parse(parse(text))
  const suppliers = new Map(Object.entries(raw.suppliers))
  const ranks = [...suppliers.keys()]
  const enums = new Map(
    Object.entries(raw.enums).map(([name, values]) => [name, Object.entries(values).map(([code, label]) => ({ code, label }))] as const),
  )
  const entities = new Map<string, EntityShape>()
  const facts = new Map<string, FactShape>()
  for (const [name, entity] of Object.entries(raw.entities)) {
    entities.set(name, { name, code: entity.code, ...(entity.parent && { parent: entity.parent }) })
    for (const [fact, { type, code, by }] of Object.entries(entity.facts)) {
      const known = TYPES[type] ?? (enums.has(type) ? enumType(type) : undefined)
      if (!known || !suppliers.has(by) || facts.has(fact)) throw new Error(`facts.yaml: ${name}.${fact} is not well-formed`)
      facts.set(fact, { name: fact, entity: name, code, type: known, by, cost: ranks.indexOf(by) })
    }
  }
  return { entities, enums, facts, suppliers }
}
