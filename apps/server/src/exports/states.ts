import { type ExportAct, type ExportState, exportStateAfter } from '@doudi/contract'
import { refuse } from './problems.ts'

/** The state after an act, or the refusal that it may not happen now. */
export function stateAfter(state: string, act: ExportAct): ExportState {
  const next = exportStateAfter(state as ExportState, act)
  if (next === undefined) throw refuse(state === 'expired' ? 'exports.over' : 'exports.not-in-this-state', { state })
  return next
}
