import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { ActFormProps } from './ComplaintActs.tsx'
import { JudgeReply } from './JudgeReply.tsx'
import { useAct } from './useAct.ts'

/** What the complainant said by telephone or at the window. */
export function SatisfactionForm({ file, onDone }: ActFormProps) {
  const { error, pending, send } = useAct(file, 'satisfaction', onDone)
  return (
    <>
      {error !== null && <ProblemNote problem={problemOf(error)} />}
      <JudgeReply pending={pending} onJudge={send} />
    </>
  )
}
