export {
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  type ComplaintAct,
  type ComplaintChannel,
  type ComplaintKind,
  type ComplaintState,
  complaintLife,
} from './complaintLife.ts'
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
