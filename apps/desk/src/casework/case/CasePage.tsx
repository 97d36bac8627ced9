import { useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { CaseShown } from '../wire.ts'
import { CaseHead } from './CaseHead.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { DoorPanel } from './DoorPanel.tsx'
import { NextPanel } from './NextPanel.tsx'
import { CASE_PANELS } from './panels.ts'
import { StepList } from './StepList.tsx'
import '../casework.css'

/** 一件申请: one case, one page; what may happen next stands first. */
export function CasePage() {
  const { t } = useTranslation()
  const { application } = useParams({ from: '/applications/$application' })
  return (
    <Gate title={t('page.case')} permission="casework.read">
      <Case key={application} application={application} />
    </Gate>
  )
}

function Case({ application }: { readonly application: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<CaseShown>(`/api/applications/${application}`, { keep: true })
  if (error !== null) {
    return (
      <section className="panel page">
        <h1>{t('page.case')}</h1>
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      </section>
    )
  }
  if (data === undefined) {
    return (
      <section className="panel page">
        <h1 className="sr-only">{t('page.case')}</h1>
        <Skeleton active paragraph={{ rows: 10 }} />
      </section>
    )
  }
  const panels = (place: 'side' | 'below') =>
    CASE_PANELS.filter((panel) => panel.place === place).map(({ name, Panel }) => <Panel key={name} shown={data} />)
  return (
    <div className="case-page">
      <CaseHead shown={data} />
      <div className="case-grid">
        <div className="case-main">
          <NextPanel shown={data} />
          <DecisionPanel shown={data} />
          <StepList shown={data} />
        </div>
        <div className="case-side">
          <DoorPanel shown={data} />
          {panels('side')}
        </div>
      </div>
      {panels('below')}
    </div>
  )
}
