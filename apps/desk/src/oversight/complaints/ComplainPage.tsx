import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineNote } from '../../access/OfflineNote.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { ask, problemOf } from '../../frame/server.ts'
import { mintId } from './mintId.ts'
import { ReceiptSlip } from './ReceiptSlip.tsx'
import { type Said, SaidFields } from './SaidFields.tsx'
import { usePlaces } from './usePlaces.ts'
import type { Received } from './wire.ts'
import './complaints.css'

/** Anybody complains here, without an account and without a name if they like. */
export function ComplainPage() {
  const { t } = useTranslation()
  const { county } = useSearch({ from: '/complain' })
  const places = usePlaces(county)
  // one id for one complaint: sent again after a fault of the network, it is still one
  const [id, setId] = useState(mintId)
  const send = useMutation({
    mutationFn: (said: Said) =>
      ask<Received>('/api/complaints/web', { body: { ...said, id, county: places.data?.county } }),
  })
  const again = () => {
    setId(mintId())
    send.reset()
  }
  return (
    <section className="panel complain">
      <h1>{t('page.complain')}</h1>
      <OfflineNote />
      {send.data !== undefined ? (
        <ReceiptSlip receipt={send.data.receipt} onMore={again} />
      ) : places.error !== null ? (
        <ProblemNote problem={problemOf(places.error)} onRetry={() => void places.refetch()} />
      ) : places.data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <>
          <p className="field-hint">{t('complain.about')}</p>
          <p>
            <Link to="/complain/receipt" search={county ? { county } : {}}>
              {t('complaint.lookUp')}
            </Link>
          </p>
          <StepForm<Said>
            act={t('complain.send')}
            error={send.error}
            pending={send.isPending}
            onSubmit={(said) => send.mutate(said)}
          >
            <SaidFields places={places.data} />
          </StepForm>
        </>
      )}
    </section>
  )
}
