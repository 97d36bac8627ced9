import { parse } from 'yaml'
import { z } from 'zod'
import type { Type } from '../language/ast.ts'
import { COUNT, DAY, enumType, FLAG, MONEY, MONTH, REGION, SHARE } from '../language/types.ts'
import type { EntityShape, EnumValue, FactShape } from '../rules.ts'

/** An entity of the case: the household, its members, their incomes. */
export interface EntitySpec extends EntityShape {
  /** 成员.收入已申报: the owner and what must be known for the list to be known. */
  readonly list?: string
}

/** A fact that formulas may name, and what silence about it states. */
export interface FactSpec extends FactShape {
  /** A label, 是, 否, a number, or the name of another fact whose value holds. */
  readonly assume?: string
}

export interface Supplier {
  readonly key: string
  readonly label: string
}

/** Everything rules may ask for: read once, never changed. */
export interface Vocabulary {
  readonly entities: ReadonlyMap<string, EntitySpec>
  readonly enums: ReadonlyMap<string, readonly EnumValue[]>
  readonly facts: ReadonlyMap<string, FactSpec>
  /** The cheapest to ask first. */
  readonly suppliers: readonly Supplier[]
}

const rawFact = z.strictObject({
  type: z.string(),
  code: z.string(),
  by: z.string(),
  assume: z.union([z.string(), z.number(), z.boolean()]).optional(),
})

const rawVocabulary = z.strictObject({
  suppliers: z.record(z.string(), z.string()),
  enums: z.record(z.string(), z.record(z.string(), z.string())),
  entities: z.record(
    z.string(),
    z.strictObject({
      code: z.string(),
      parent: z.string().optional(),
      list: z.string().optional(),
      facts: z.record(z.string(), rawFact),
    }),
  ),
})

const PLAIN_TYPES: Readonly<Record<string, Type>> = {
  money: MONEY,
  share: SHARE,
  count: COUNT,
  flag: FLAG,
  day: DAY,
  month: MONTH,
  region: REGION,
}

/** A fault of facts.yaml itself: it is part of the packs, so it stops the build with the fact's name. */
export class VocabularyFault extends Error {}

/** Reads and proves facts.yaml: every type, supplier, parent and default it names exists. */
export function readVocabulary(yamlText: string): Vocabulary {
  const raw = rawVocabulary.safeParse(parse(yamlText))
  if (!raw.success) {
    const [issue] = raw.error.issues
    throw new VocabularyFault(`facts.yaml: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const suppliers = Object.entries(raw.data.suppliers).map(([key, label]) => ({ key, label }))
  const enums = new Map(
    Object.entries(raw.data.enums).map(([name, values]): [string, EnumValue[]] => [
      name,
      Object.entries(values).map(([code, label]) => ({ code, label })),
    ]),
  )
  const entities = new Map<string, EntitySpec>()
  const facts = new Map<string, FactSpec>()
  for (const [entity, { code, parent, list, facts: own }] of Object.entries(raw.data.entities)) {
    if (parent !== undefined && !entities.has(parent)) fault(entity, `其上级“${parent}”须写在它之前`)
    entities.set(entity, { name: entity, code, ...(parent === undefined ? {} : { parent }), ...(list ? { list } : {}) })
    for (const [name, fact] of Object.entries(own)) {
      if (facts.has(name)) fault(name, '名称重复')
      facts.set(name, factOf(name, entity, fact, enums, suppliers))
    }
  }
  const vocabulary = { entities, enums, facts, suppliers }
  for (const fact of facts.values()) proveDefault(fact, vocabulary)
  return vocabulary
}

function factOf(
  name: string,
  entity: string,
  { type: written, code, by, assume }: z.infer<typeof rawFact>,
  enums: Vocabulary['enums'],
  suppliers: readonly Supplier[],
): FactSpec {
  const type = PLAIN_TYPES[written] ?? (enums.has(written) ? enumType(written) : undefined)
  if (type === undefined) return fault(name, `类型“${written}”没有定义`)
  const cost = suppliers.findIndex((supplier) => supplier.key === by)
  if (cost < 0) return fault(name, `提供者“${by}”没有定义`)
  return { name, entity, code, type, by, cost, ...(assume === undefined ? {} : { assume: String(assume) }) }
}

function proveDefault(fact: FactSpec, vocabulary: Vocabulary): void {
  if (fact.assume === undefined || assumedNumber(fact, vocabulary) !== undefined) return
  const other = vocabulary.facts.get(fact.assume)
  if (other === undefined) fault(fact.name, `缺省“${fact.assume}”既不是可用的值，也不是指标`)
  else if (other.type.kind !== fact.type.kind || other.type.enum !== fact.type.enum) {
    fault(fact.name, `缺省所指的“${other.name}”类型不同`)
  }
}

/** The number that a default states; undefined when it names another fact. */
export function assumedNumber(fact: FactSpec, { enums }: Vocabulary): number | undefined {
  const { assume, type } = fact
  if (assume === undefined) return undefined
  if (type.kind === 'flag')
    return assume === '是' || assume === 'true' ? 1 : assume === '否' || assume === 'false' ? 0 : undefined
  if (type.kind === 'enum') {
    const index = (enums.get(type.enum ?? '') ?? []).findIndex(({ label }) => label === assume)
    return index < 0 ? undefined : index
  }
  return type.kind !== 'region' && /^-?\d+$/.test(assume)
    ? Number(assume) * (type.kind === 'money' ? 100 : 1)
    : undefined
}

/** The key of the case file that a fact is written under, as answers name their defaults: property, disability, hukou. */
export function fileKeyOf(fact: Pick<FactShape, 'code'>): string {
  return fact.code.replace(/^member\./, '').split('.')[0] ?? fact.code
}

function fault(name: string, text: string): never {
  throw new VocabularyFault(`facts.yaml: “${name}”：${text}`)
}
