import { type ComplaintAct, complaintLife, nextActs } from '@doudi/life'
import type { ComplaintFile } from './wire.ts'

/** Where an act is sent, and what it asks for: nothing, words, or a form of its own. */
export const ACTS: Readonly<
  Record<ComplaintAct, { readonly path: string; readonly asks: 'nothing' | 'text' | 'form' }>
> = {
  acknowledge: { path: 'acknowledge', asks: 'nothing' },
  nameComplained: { path: 'complained-of', asks: 'form' },
  assign: { path: 'assign', asks: 'form' },
  returnForAssigning: { path: 'return', asks: 'text' },
  transfer: { path: 'transfer', asks: 'text' },
  returnFromDiscipline: { path: 'return-from-discipline', asks: 'text' },
  join: { path: 'join', asks: 'form' },
  investigate: { path: 'investigate', asks: 'nothing' },
  recordFinding: { path: 'findings', asks: 'text' },
  reply: { path: 'reply', asks: 'text' },
  recordSatisfaction: { path: 'satisfaction', asks: 'form' },
  reopen: { path: 'reopen', asks: 'text' },
  reopenInDiscipline: { path: 'reopen', asks: 'text' },
  close: { path: 'close', asks: 'nothing' },
  followUp: { path: 'follow-up', asks: 'text' },
}

/** Whoever it is assigned to does these alone. */
const OF_HANDLER: ReadonlySet<ComplaintAct> = new Set(['investigate', 'recordFinding', 'reply', 'returnForAssigning'])
const ALSO_OF_ASSIGNER: ReadonlySet<ComplaintAct> = new Set(['acknowledge', 'close', 'followUp'])

/** What may happen next, for whoever looks: the table of states, their permissions, and whether it is theirs. */
export function actsFor(file: ComplaintFile, permissions: readonly string[]): ComplaintAct[] {
  const assigns = permissions.includes('oversight.assign-complaint')
  return nextActs(complaintLife, file.state, new Set(permissions)).filter((act) => {
    if (act === 'acknowledge' && file.acknowledgedAt !== null) return false
    if (act === (file.inDiscipline ? 'reopen' : 'reopenInDiscipline')) return false
    if (act === 'reopenInDiscipline' && !assigns) return false
    if (OF_HANDLER.has(act)) return file.mine
    return ALSO_OF_ASSIGNER.has(act) ? file.mine || assigns : true
  })
}
