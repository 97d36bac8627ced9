export { type SheetOptions, sheetOf } from './sheetOf.ts'
export { assumedNumber, fileKeyOf, readVocabulary, type Vocabulary } from './vocabulary.ts'
