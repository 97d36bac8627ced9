export { drawLife } from './drawLife.ts'
export { faultsOfLife } from './faultsOfLife.ts'
export {
  type ActOf,
  type ActRow,
  actsOf,
  defineLife,
  isEnd,
  type Life,
  nextActs,
  type StateOf,
  type StateRow,
  stateAfter,
  statesOf,
} from './life.ts'
export { type RevisionAct, type RevisionState, revisionLife } from './revisionLife.ts'
