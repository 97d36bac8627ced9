export { type SheetOptions, sheetOf } from './sheetOf.ts'
export { fileKeyOf, readVocabulary, type Vocabulary } from './vocabulary.ts'
