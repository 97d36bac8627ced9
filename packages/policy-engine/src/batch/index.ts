/** Back-end (b): rules as loops over columns, for populations. */
export { type CompileOptions, compileBatch, type OutputRequest } from './compile.ts'
export { type ParameterTable, parameterTable } from './parameterTable.ts'
export type { BatchOutput, BatchProgram } from './program.ts'
export { programmeOutputs } from './programmes.ts'
export { rowOf } from './rowOf.ts'
export { type BatchResult, runBatch } from './run.ts'
export { settleRouted, type Undetermined } from './settle.ts'
export {
  type Column,
  type EntityRows,
  isKnown as isRowKnown,
  type Layout,
  layoutOf,
  type Numbers,
  type Storage,
  storageOf,
  type Table,
} from './table.ts'
