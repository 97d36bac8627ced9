import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { ComplaintFile } from './wire.ts'

const WHYS = ['acknowledge', 'ask-back', 'reply', 'follow-up'] as const

/** Who complains, masked; in full after saying what for, which the ledger keeps. */
export function ContactLine({ file: { complaint, contact } }: { readonly file: ComplaintFile }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions.includes('oversight.handle-complaint')
  const [asking, setAsking] = useState(false)
  const reveal = useWrite<{ readonly name: string | null; readonly telephone: string | null }>()
  if (contact === null) return <>{t('complaint.anonymous')}</>
  const { name, telephone } = reveal.data ?? contact
  const ask = (why: (typeof WHYS)[number]) => {
    setAsking(false)
    reveal.mutate({ path: `/api/complaints/${complaint}/contact`, method: 'POST', body: { why } })
  }
  const choices = (
    <div className="complaint-acts">
      {WHYS.map((why) => (
        <Button key={why} size="small" onClick={() => ask(why)}>
          {t(`complaint.why.${why}`)}
        </Button>
      ))}
    </div>
  )
  return (
    <>
      {name ?? t('complaint.noName')} <span className="figures">{telephone ?? t('complaint.noTelephone')}</span>
      {may && reveal.data === undefined && (
        <Popover
          open={asking}
          onOpenChange={setAsking}
          trigger="click"
          title={t('complaint.reveal.why')}
          content={choices}
        >
          <Button type="link" size="small" loading={reveal.isPending}>
            {t('complaint.reveal')}
          </Button>
        </Popover>
      )}
      {reveal.error !== null && <ProblemNote problem={problemOf(reveal.error)} />}
    </>
  )
}
