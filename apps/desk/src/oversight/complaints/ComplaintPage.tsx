import { COMPLAINT_CHANNELS, COMPLAINT_KINDS, complaintLife } from '@doudi/life'
import { Link, useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { printInstant } from '../../exports/timeLeft.ts'
import { useWords } from '../../exports/useWords.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { ComplaintActs } from './ComplaintActs.tsx'
import { ComplaintSteps } from './ComplaintSteps.tsx'
import { ContactLine } from './ContactLine.tsx'
import { DueDay } from './DueDay.tsx'
import type { ComplaintFile } from './wire.ts'
import '../../registry/registry.css'
import './complaints.css'

/** One complaint: what was said, what may happen next, and everything that was done. */
export function ComplaintPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.complaint')} permission="oversight.read-complaints">
      <File />
    </Gate>
  )
}

function File() {
  const { t } = useTranslation()
  const say = useWords()
  const { complaint } = useParams({ from: '/complaints/$complaint' })
  const { data, error, refetch } = useReading<ComplaintFile>(`/api/complaints/${complaint}`, { keep: true })
  if (error !== null) {
    return (
      <section className="panel page">
        <h1>{t('page.complaint')}</h1>
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      </section>
    )
  }
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <div className="complaint-page">
      <section className="panel page">
        <p className="crumb">
          <Link to="/complaints">{t('page.complaints')}</Link>
        </p>
        <header className="panel-head">
          <h1>
            {say(COMPLAINT_KINDS[data.kind])} · {data.placeName ?? data.place}
          </h1>
          <span className="tag-word" role="status">
            {say(complaintLife.states[data.state])}
          </span>
        </header>
        <p className="typed">{data.text ?? t('complaint.forgotten')}</p>
        <Facts file={data} />
        <ComplaintActs file={data} />
      </section>
      <ComplaintSteps file={data} />
    </div>
  )
}

function Facts({ file }: { readonly file: ComplaintFile }) {
  const { t } = useTranslation()
  const say = useWords()
  const named = file.about.map(({ name }) => name ?? t('complaint.formerOfficer'))
  return (
    <dl className="complaint-facts">
      <dt>{t('complaint.channel')}</dt>
      <dd>
        {say(COMPLAINT_CHANNELS[file.channel])}，<span className="figures">{printInstant(file.receivedAt)}</span>
      </dd>
      <dt>{t('complaint.contact')}</dt>
      <dd>
        <ContactLine file={file} />
      </dd>
      <dt>{t('complaint.whom')}</dt>
      <dd>{file.whom ?? t('complaint.notSaid')}</dd>
      <dt>{t('complaint.about')}</dt>
      <dd>{[...named, ...(file.officeName ? [file.officeName] : [])].join('、') || t('complaint.noneFound')}</dd>
      <dt>{t('complaint.handler')}</dt>
      <dd>{file.inDiscipline ? t('complaint.discipline') : (file.handler ?? t('complaint.nobody'))}</dd>
      <dt>{t('complaint.replyBy')}</dt>
      <dd>
        <DueDay day={file.replyBy} overdue={file.overdue} />
      </dd>
      {file.household !== null && <dt>{t('complaint.household')}</dt>}
      {file.household !== null && (
        <dd>
          <Link to="/households/$household" params={{ household: file.household }}>
            {file.householdHead ?? t('complaint.householdFile')}
          </Link>
        </dd>
      )}
      {file.joinedTo !== null && <dt>{t('complaint.joinedTo')}</dt>}
      {file.joinedTo !== null && (
        <dd>
          <Link to="/complaints/$complaint" params={{ complaint: file.joinedTo }}>
            {t('complaint.earlier')}
          </Link>
        </dd>
      )}
      {file.joined.length > 0 && <dt>{t('complaint.answersToo')}</dt>}
      {file.joined.map((one) => (
        <dd key={one.complaint}>
          <Link to="/complaints/$complaint" params={{ complaint: one.complaint }}>
            {say(COMPLAINT_CHANNELS[one.channel])} {printInstant(one.receivedAt)}
          </Link>
        </dd>
      ))}
    </dl>
  )
}
