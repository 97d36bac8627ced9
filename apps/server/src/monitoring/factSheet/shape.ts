import { createHash } from 'node:crypto'
import { assumedNumber, type Vocabulary } from '@doudi/policy-engine'

/** One fact as it is packed: by its place in its entity's list. */
export interface PackedFact {
  readonly name: string
  readonly region: boolean
  /** What a row has that says nothing else; undefined: not known. */
  readonly ordinary: number | undefined
}

export interface PackedEntity {
  readonly name: string
  readonly facts: readonly PackedFact[]
  readonly placeOf: ReadonlyMap<string, number>
  /** Entities below it, by their place. */
  readonly children: readonly number[]
  readonly parent: number | undefined
}

/** How facts are laid out in a packed sheet. Another vocabulary is another format, and every sheet is made anew. */
export interface SheetShape {
  /** The household first. */
  readonly entities: readonly PackedEntity[]
  readonly format: number
}

/** Changed whenever the same facts begin to be packed otherwise. */
const VERSION = 1

/** What nearly every person has beside the defaults of the vocabulary: left out, it takes no room. */
const ORDINARY: Readonly<Record<string, number>> = {
  'disability.grade': 0,
  'disability.parts.mind': 0,
  'disability.parts.physical': 0,
  'disability.parts.visual': 0,
  'disability.certificate.held': 0,
  income: 1,
  counted: 0,
}
/** The day is the same for everybody and no fact of theirs. */
export const DAY_OF_CASE = '认定日'

const shapes = new WeakMap<Vocabulary, SheetShape>()

/** The layout for a vocabulary, made once. */
export function shapeOf(vocabulary: Vocabulary): SheetShape {
  let shape = shapes.get(vocabulary)
  if (shape === undefined) {
    shape = makeShape(vocabulary)
    shapes.set(vocabulary, shape)
  }
  return shape
}

function makeShape(vocabulary: Vocabulary): SheetShape {
  const specs = [...vocabulary.entities.values()]
  const place = new Map(specs.map(({ name }, at) => [name, at]))
  const entities = specs.map(({ name, parent }): PackedEntity => {
    const facts = [...vocabulary.facts.values()]
      .filter((fact) => fact.entity === name && fact.name !== DAY_OF_CASE)
      .map((fact) => ({
        name: fact.name,
        region: fact.type.kind === 'region',
        ordinary: fact.type.kind === 'region' ? undefined : (assumedNumber(fact, vocabulary) ?? ORDINARY[fact.code]),
      }))
    if (facts.length > 127) throw new RangeError(`${name} has more facts than a packed row can name`)
    return {
      name,
      facts,
      placeOf: new Map(facts.map((fact, at) => [fact.name, at])),
      children: specs.flatMap((child, at) => (child.parent === name ? at : [])),
      parent: parent === undefined ? undefined : place.get(parent),
    }
  })
  const text = JSON.stringify([VERSION, entities.map(({ name, facts }) => [name, facts])])
  return { entities, format: createHash('sha256').update(text).digest().readInt32LE(0) }
}
