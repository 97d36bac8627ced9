import { type ComplaintAct, complaintLife } from '@doudi/life'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn, useWrite } from '../../access/useSession.ts'
import { useWords } from '../../exports/useWords.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { AssignForm } from './AssignForm.tsx'
import { ACTS, actsFor } from './acts.ts'
import { ComplainedOfForm } from './ComplainedOfForm.tsx'
import { JoinForm } from './JoinForm.tsx'
import { SatisfactionForm } from './SatisfactionForm.tsx'
import { TextForm } from './TextForm.tsx'
import type { ComplaintFile } from './wire.ts'

/** The way on: the first act that leads onward is the plain one, the others stand beside it. */
const ONWARD: readonly ComplaintAct[] = ['assign', 'investigate', 'reply', 'close']

/** What may happen next to a complaint, as the table of states says. */
export function ComplaintActs({ file }: { readonly file: ComplaintFile }) {
  const { t } = useTranslation()
  const say = useWords()
  const permissions = useSignedIn()?.permissions ?? []
  const write = useWrite()
  const [open, setOpen] = useState<ComplaintAct>()
  const acts = actsFor(file, permissions)
  const onward = file.state === 'assigned' && file.mine ? 'investigate' : ONWARD.find((act) => acts.includes(act))
  const start = (act: ComplaintAct) => {
    write.reset()
    if (ACTS[act].asks !== 'nothing') return setOpen(act)
    const path = `/api/complaints/${file.complaint}/${ACTS[act].path}`
    write.mutate({ path, method: 'POST', body: { version: file.version } })
  }
  return (
    <>
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      <div className="complaint-acts">
        {acts.map((act) => (
          <Button
            key={act}
            type={act === onward ? 'primary' : 'default'}
            loading={write.isPending && open === undefined}
            onClick={() => start(act)}
          >
            {say(complaintLife.acts[act])}
          </Button>
        ))}
      </div>
      {!acts.includes('close') && complaintLife.states[file.state].end === undefined && (
        <p className="field-hint">{t('complaint.closeAfterReply')}</p>
      )}
      {open !== undefined && (
        <Modal
          open
          title={say(complaintLife.acts[open])}
          footer={null}
          onCancel={() => setOpen(undefined)}
          destroyOnHidden
        >
          <ActForm act={open} file={file} onDone={() => setOpen(undefined)} />
        </Modal>
      )}
    </>
  )
}

export interface ActFormProps {
  readonly file: ComplaintFile
  readonly onDone: () => void
}

function ActForm({ act, ...props }: ActFormProps & { readonly act: ComplaintAct }) {
  if (act === 'assign') return <AssignForm {...props} />
  if (act === 'nameComplained') return <ComplainedOfForm {...props} />
  if (act === 'join') return <JoinForm {...props} />
  if (act === 'recordSatisfaction') return <SatisfactionForm {...props} />
  return <TextForm act={act} {...props} />
}
