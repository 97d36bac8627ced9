import { COMPLAINT_CHANNELS, COMPLAINT_KINDS, complaintLife } from '@doudi/life'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { TakeMasked } from '../../exports/TakeMasked.tsx'
import { printInstant } from '../../exports/timeLeft.ts'
import { useWords } from '../../exports/useWords.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printCount } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { ComplaintFilters } from './ComplaintFilters.tsx'
import { DueDay } from './DueDay.tsx'
import type { ComplaintLine, ComplaintsFound } from './wire.ts'
import '../../registry/registry.css'
import './complaints.css'

/** Every complaint of one's area, the latest first; the filters stand in the address, the receipt number does not. */
export function ComplaintsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.complaints')} permission="oversight.read-complaints">
      <List />
    </Gate>
  )
}

function List() {
  const { t } = useTranslation()
  const { after, ...asked } = useSearch({ from: '/complaints' })
  const navigate = useNavigate({ from: '/complaints' })
  const [receipt, setReceipt] = useState('')
  const { lang: _lang, type: _type, mine, overdue, ...plain } = asked as Record<string, string | undefined>
  const filter = Object.fromEntries(Object.entries(plain).filter(([, value]) => value))
  const flags = { ...(overdue ? { overdue: true } : {}), ...(mine ? { mine: true } : {}) }
  const body = { ...filter, ...flags, ...(receipt ? { receipt } : {}), ...(after ? { after } : {}) }
  const { data, error, isPending, isFetching, refetch } = useReading<ComplaintsFound>('/api/complaints/search', {
    body,
    keep: true,
  })
  const columns = useColumns()
  return (
    <section className="panel page" aria-busy={isFetching}>
      <header className="panel-head">
        <div>
          <h1>{t('page.complaints')}</h1>
          <p className="field-hint">{t('complaints.about')}</p>
        </div>
        <TakeMasked list="oversight.complaints" filter={filter as Record<string, string>}>
          {t('complaints.take')}
        </TakeMasked>
      </header>
      <ComplaintFilters onReceipt={setReceipt} />
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <>
          <p role="status" className="field-hint">
            {data && t('complaints.count', { count: printCount(data.count) })}
          </p>
          <Table
            rowKey="complaint"
            size="small"
            loading={isPending}
            columns={columns}
            dataSource={[...(data?.complaints ?? [])]}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t(isPending ? 'loading' : 'complaints.none') }}
          />
        </>
      )}
      <nav className="pages" aria-label={t('lists.pages')}>
        <Button
          disabled={after === undefined}
          onClick={() => void navigate({ search: (before) => ({ ...before, after: undefined }) })}
        >
          {t('lists.first')}
        </Button>
        <Button
          disabled={!data?.next}
          onClick={() => void navigate({ search: (before) => ({ ...before, after: data?.next ?? undefined }) })}
        >
          {t('lists.next')}
        </Button>
      </nav>
    </section>
  )
}

function useColumns(): TableColumnsType<ComplaintLine> {
  const { t } = useTranslation()
  const say = useWords()
  return [
    { title: t('complaint.receivedAt'), className: 'figures', render: (_, { receivedAt }) => printInstant(receivedAt) },
    {
      title: t('complaint.kind'),
      render: (_, { complaint, kind }) => (
        <Link to="/complaints/$complaint" params={{ complaint }}>
          {say(COMPLAINT_KINDS[kind])}
        </Link>
      ),
    },
    { title: t('complaint.place'), render: (_, { placeName, place }) => placeName ?? place },
    {
      title: t('complaint.channel'),
      render: (_, { channel, anonymous }) => (
        <>
          {say(COMPLAINT_CHANNELS[channel])}
          <small className="under">{t(anonymous ? 'complaint.anonymous' : 'complaint.named')}</small>
        </>
      ),
    },
    {
      title: t('complaint.state'),
      render: (_, { state, reopened }) => (
        <>
          {say(complaintLife.states[state])}
          {reopened > 0 && <small className="under">{t('complaint.reopenedTimes', { count: reopened })}</small>}
        </>
      ),
    },
    { title: t('complaint.handler'), render: (_, { handler }) => handler ?? t('complaint.nobody') },
    { title: t('complaint.replyBy'), render: (_, { replyBy, overdue }) => <DueDay day={replyBy} overdue={overdue} /> },
  ]
}
