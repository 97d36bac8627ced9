import { DEPARTMENTS, referralLife } from '@doudi/life'
import { Link } from '@tanstack/react-router'
import { Checkbox, Skeleton, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { useSide } from '../steps/useSide.ts'
import { AnswerFile } from './AnswerFile.tsx'
import type { Board, BoardRow } from './wire.ts'
import '../casework.css'

/** 转办: what was passed on to other departments, what is overdue where. */
export function ReferralsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.referrals')} permission="casework.read">
      <Referrals />
    </Gate>
  )
}

function Referrals() {
  const { t } = useTranslation()
  const side = useSide()
  const [overdue, setOverdue] = useState(false)
  const may = useSignedIn()?.permissions ?? []
  const { data, error, refetch } = useReading<Board>(`/api/referrals?overdue=${overdue}&most=100`, { keep: true })
  const columns: TableColumnsType<BoardRow> = [
    {
      title: t('person.name'),
      render: (_, { referral, name }) => (
        <Link to="/referrals/$referral" params={{ referral }}>
          {name ?? referral.slice(-8)}
        </Link>
      ),
    },
    { title: t('referral.department'), render: (_, { department }) => side(DEPARTMENTS[department]) },
    {
      title: t('applications.state'),
      render: (_, { state }) => <span className="tag-word">{side(referralLife.states[state])}</span>,
    },
    { title: t('place.kind.village'), dataIndex: 'village' },
    {
      title: t('referral.dueOn'),
      className: 'figures',
      render: (_, { dueOn, overdue: late }) => (
        <>
          {dueOn ?? t('doors.unset')} {late && <strong className="late">{t('referral.overdue')}</strong>}
        </>
      ),
    },
  ]
  return (
    <section className="panel page">
      <h1>{t('page.referrals')}</h1>
      <p className="field-hint">{t('referral.about')}</p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <Departments board={data} />
          <Checkbox checked={overdue} onChange={({ target }) => setOverdue(target.checked)}>
            {t('referral.overdueOnly')}
          </Checkbox>
          <WideTable label={t('page.referrals')}>
            <Table<BoardRow>
              rowKey="referral"
              size="small"
              columns={columns}
              dataSource={[...data.rows]}
              pagination={false}
              locale={{ emptyText: t('referral.none') }}
            />
          </WideTable>
          {may.includes('casework.carry-referrals') && <AnswerFile />}
        </>
      )}
    </section>
  )
}

/** How many wait where. */
function Departments({ board: { departments, replyDays } }: { readonly board: Board }) {
  const { t } = useTranslation()
  const side = useSide()
  if (departments.length === 0) return null
  return (
    <ul className="department-counts">
      {departments.map(({ department, waiting, overdue, returned, toTell }) => (
        <li key={department}>
          <strong>{side(DEPARTMENTS[department])}</strong>{' '}
          {t('referral.counts', { waiting, overdue, returned, toTell })}{' '}
          <small>
            {replyDays?.[department] === undefined
              ? t('referral.replyDays.unset')
              : t('referral.replyDays', { days: replyDays[department] })}
          </small>
        </li>
      ))}
    </ul>
  )
}
