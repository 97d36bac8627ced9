export {
  type ColumnKind,
  defineList,
  type ExportableList,
  type ListColumn,
  type ListContext,
  type ListRow,
  type ListValue,
  type ListValues,
} from './exportableList.ts'
export { inGroups, inPages } from './inPages.ts'
