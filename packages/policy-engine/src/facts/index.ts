export { type FactCell, type FactRow, known, type Provenance } from './sheet.ts'
export { type SheetOptions, sheetOf } from './sheetOf.ts'
export {
  assumedNumber,
  type EntitySpec,
  type FactSpec,
  factName,
  fileKeyOf,
  readVocabulary,
  rootEntity,
  type Supplier,
  type Vocabulary,
  VocabularyFault,
} from './vocabulary.ts'
