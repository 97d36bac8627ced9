export type { Announce, Context, Platform, Request } from './context.ts'
export { type Command, type CommandContext, defineCommand } from './defineCommand.ts'
export {
  defineOpenQuery,
  defineQuery,
  type OpenQuery,
  type Query,
  type QueryContext,
} from './defineQuery.ts'
export { readInput } from './readInput.ts'
export { performIn, runCommand } from './runCommand.ts'
export { runOpenQuery, runQuery } from './runQuery.ts'
