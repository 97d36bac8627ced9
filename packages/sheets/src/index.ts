export { type Cell, type CellFlag, type CellKind, columnLetter, type Row } from './cell.ts'
export { type CheckContext, type CheckedRow, checkRow, type IdentityChecker, readRow } from './check/checkRow.ts'
export type { Value } from './check/readValue.ts'
export { SHEET_LIMITS, type SheetLimits } from './limits.ts'
export { type Choice, type Field, type FieldKind, namesOf } from './mapping/field.ts'
export {
  fingerprintOfHeader,
  type MappedColumn,
  type MappedRow,
  type Mapping,
  mapRow,
  proposeMapping,
} from './mapping/proposeMapping.ts'
export { openSheetInWorker, type ReadElsewhere } from './open/inWorker.ts'
export { type OpenedSheet, type OpenOptions, openSheet, type SheetFormat } from './open/openSheet.ts'
export { openPassing, type PassingFile, sweepPassing } from './open/passing.ts'
export {
  type Place,
  SHEET_PROBLEM_CODES,
  SHEET_PROBLEMS,
  type SheetProblem,
  type SheetProblemCode,
  SheetRefusal,
  sheetProblem,
} from './problem.ts'
export { ROSTERS, type Roster, type RosterKind } from './rosters/rosters.ts'
export { type HashedRows, hashRows } from './table/contentHash.ts'
export { findTable, type HeaderCell, type Table } from './table/header.ts'
export { isClosingRow } from './table/isClosingRow.ts'
export { neutralise, restore } from './write/neutralise.ts'
export type { ColumnFormat, ColumnPlan, MarkedCell, OutCell, OutRow, SheetPlan } from './write/plan.ts'
export { writeCsv } from './write/writeCsv.ts'
export { PROBLEM_COLUMN, type ReturnedOptions, writeReturned } from './write/writeReturned.ts'
export { writeSheet } from './write/writeSheet.ts'
export { columnsOf, writeTemplate } from './write/writeTemplate.ts'
