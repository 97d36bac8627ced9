export type { InputColumn, SqlLayout } from './columns.ts'
export { compileSql, type SqlOptions } from './compile.ts'
export type { InputTable, OutputColumn, OutputTable, SqlProgram } from './program.ts'
