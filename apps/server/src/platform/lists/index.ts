export {
  defineList,
  type ExportableList,
  type ListColumn,
  type ListContext,
  type ListRow,
  type ListValues,
} from './exportableList.ts'
export { inGroups, inPages } from './inPages.ts'
