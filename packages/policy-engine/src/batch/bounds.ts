import type { Type } from '../language/ast.ts'
import type { Rules } from '../rules.ts'
import { rangeOf, type Storage } from './table.ts'

/** No amount in a file is larger (one hundred million yuan): the reader of files refuses it. */
const LARGEST_AMOUNT = 1e10

/** Within which a fact lies, by its type and by what its column can hold. */
export function factBounds(type: Type, storage: Storage, rules: Rules): readonly [number, number] {
  const [lo, hi] = rangeOf(storage)
  switch (type.kind) {
    case 'flag':
      return [0, 1]
    case 'enum':
      return [0, Math.max(0, (rules.enums.get(type.enum ?? '')?.length ?? hi + 1) - 1)]
    case 'region':
      return [0, 1e12]
    case 'money':
      return [Math.max(lo, -LARGEST_AMOUNT), Math.min(hi, LARGEST_AMOUNT)]
    default:
      return [Math.max(lo, -1e7), Math.min(hi, 1e7)]
  }
}

/** Within which a parameter lies; a table of figures that holds another one is refused. */
export function parameterBounds(type: Type): readonly [number, number] {
  switch (type.kind) {
    case 'flag':
      return [0, 1]
    case 'money':
      return [0, LARGEST_AMOUNT]
    default:
      return [0, 1e6]
  }
}
