import type { Field, FieldSet } from '../../policy/facts/fields.ts'
import { HOUSEHOLD_SETS } from '../../policy/facts/householdFields.ts'
import { MEMBER_SETS } from '../../policy/facts/memberFields.ts'
import type { Json } from '../../policy/facts/path.ts'
import type { ShownPerson } from '../wire.ts'

/** Known to the registry by rows of their own, with their own acts. */
const ROWS_OF_THEIR_OWN = new Set([
  'receiving',
  'residence',
  'hukou',
  'died',
  'married',
  'chooses',
  'appliesPersonally',
])

/** One kind of fact as it is entered: the fields of the determination's form that make it up. */
export interface FactKind {
  readonly kind: string
  /** Key of its name. */
  readonly word: string
  /** Key of the name of the set it stands in. */
  readonly set: string
  readonly fields: readonly Field[]
}

/** The kinds of facts of a person or of a household, in the order of the determination's form. */
export function factKinds(of: 'person' | 'household'): readonly FactKind[] {
  const sets: readonly FieldSet[] = of === 'person' ? MEMBER_SETS : HOUSEHOLD_SETS
  const kinds = new Map<string, FactKind>()
  for (const set of sets) {
    for (const field of set.fields) {
      const kind = field.path.split('.')[0] ?? field.path
      if (ROWS_OF_THEIR_OWN.has(kind)) continue
      const before = kinds.get(kind)
      const own = kind === 'income' ? asOne(field) : field
      kinds.set(kind, {
        kind,
        set: set.word,
        word: before === undefined ? `fact.${field.word}` : `factKind.${kind}`,
        fields: [...(before?.fields ?? []), own],
      })
    }
  }
  return [...kinds.values()]
}

/** Incomes are recorded one by one, each with its own source: of the list, one entry. */
function asOne(field: Field): Field {
  if (field.kind !== 'rows') return field
  const { path, word, fields } = field
  return { kind: 'group', path, word, fields: fields.filter(({ path: place }) => place !== 'counted') }
}

/** Members are chosen by name and told by id. */
export function tellMembers(kind: string, value: Json, people: readonly ShownPerson[]): Json {
  if (kind !== 'dependsOn' || !Array.isArray(value)) return value
  return value.map((name: Json) => people.find((one) => one.name === name)?.person ?? name)
}

/** The other way: ids of members as they are called. */
export function nameMembers(kind: string, value: Json, people: readonly ShownPerson[]): Json {
  if (kind !== 'dependsOn' || !Array.isArray(value)) return value
  return value.map((id: Json) => people.find((one) => one.person === id)?.name ?? id)
}
