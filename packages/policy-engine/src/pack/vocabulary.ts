import type { EntityShape, EnumValue, FactShape } from '../rules.ts'
import { readVocabulary, type Vocabulary } from '../facts/index.ts'

export type { EntityShape, EnumValue, FactShape, Vocabulary }
export { readVocabulary }
