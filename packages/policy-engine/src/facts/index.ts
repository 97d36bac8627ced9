export { type FactCell, type FactRow, known, type Provenance } from './sheet.ts'
export { type SheetOptions, sheetOf } from './sheetOf.ts'
export {
  type EntitySpec,
  type FactSpec,
  factName,
  fileKeyOf,
  readVocabulary,
  type Supplier,
  type Vocabulary,
  VocabularyFault,
} from './vocabulary.ts'
