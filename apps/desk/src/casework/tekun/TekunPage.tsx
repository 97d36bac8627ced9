import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Radio, Skeleton, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { RatesLine } from './RatesLine.tsx'
import { type Doing, TekunForm } from './TekunForm.tsx'
import { SHOWS, type Show, type TekunPerson, type TekunShown } from './wire.ts'
import '../casework.css'

/** 特困供养: who chose what, who waits for a home, who is to be assessed, and both rates of the county. */
export function TekunPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.tekun')} permission="casework.read">
      <Tekun />
    </Gate>
  )
}

function Tekun() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/tekun' })
  const navigate = useNavigate({ from: '/tekun' })
  const show = SHOWS.find((one) => one === search.show) ?? ('all' satisfies Show)
  const page = Number(search.page ?? '1')
  const { data, error, refetch } = useReading<TekunShown>(`/api/tekun?show=${show}&page=${page}`, { keep: true })
  const [doing, setDoing] = useState<Doing>()
  const put = (change: { show?: string; page?: string }) =>
    void navigate({ search: (before) => ({ ...before, ...change }) })
  return (
    <section className="panel page lists">
      <h1>{t('page.tekun')}</h1>
      <p className="field-hint">{t('tekun.about')}</p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <RatesLine rates={data.rates} />
          <Radio.Group
            aria-label={t('tekun.show')}
            className="tekun-shows"
            optionType="button"
            value={show}
            options={SHOWS.map((value) => ({ value, label: t(`tekun.show.${value}`, { count: data.counts[value] }) }))}
            onChange={({ target }) => put({ show: String(target.value), page: '1' })}
          />
          <PeopleTable shown={data} onDo={setDoing} />
          {(page > 1 || data.total > page * 50) && (
            <nav className="pages" aria-label={t('lists.pages')}>
              <Button disabled={page === 1} onClick={() => put({ page: '1' })}>
                {t('lists.first')}
              </Button>
              <Button disabled={data.total <= page * 50} onClick={() => put({ page: String(page + 1) })}>
                {t('lists.next')}
              </Button>
            </nav>
          )}
        </>
      )}
      {doing !== undefined && <TekunForm doing={doing} onClose={() => setDoing(undefined)} />}
    </section>
  )
}

function PeopleTable({ shown, onDo }: { readonly shown: TekunShown; readonly onDo: (doing: Doing) => void }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const inquires = may.includes('casework.inquire')
  const assesses = may.includes('casework.assess')
  const columns: TableColumnsType<TekunPerson> = [
    {
      title: t('tekun.who'),
      render: (_, { household, name }) => (
        <Link to="/households/$household" params={{ household }}>
          {name ?? t('case.member')}
        </Link>
      ),
    },
    { title: t('tekun.wish'), render: (_, { wish }) => t(wish === null ? 'tekun.wish.none' : `tekun.wish.${wish}`) },
    {
      title: t('tekun.home'),
      className: 'figures',
      render: (_, { wish, wishedOn, placedIn, placedOn }) =>
        placedIn !== null
          ? t('tekun.home.placed', { home: placedIn, day: placedOn })
          : wish === 'centralised'
            ? t('tekun.home.waits', { day: wishedOn })
            : t('tekun.home.own'),
    },
    {
      title: t('tekun.class'),
      render: (_, { class: dependence, assessedOn, waitingSince }) => (
        <>
          {t(`tekun.class.${dependence ?? 'none'}`)} <small className="figures">{assessedOn}</small>
          {waitingSince !== null && <small className="under">{t('tekun.reported', { day: waitingSince })}</small>}
        </>
      ),
    },
    {
      title: t('tekun.acts'),
      render: (_, person) => (
        <span className="row-acts">
          {inquires && (
            <Button size="small" onClick={() => onDo({ act: 'wish', person })}>
              {t('tekun.act.wish')}
            </Button>
          )}
          {assesses && person.wish === 'centralised' && person.placedIn === null && (
            <Button size="small" type="primary" onClick={() => onDo({ act: 'place', person })}>
              {t('tekun.act.place')}
            </Button>
          )}
          {inquires && person.waitingSince === null && (
            <Button size="small" onClick={() => onDo({ act: 'report', person })}>
              {t('tekun.act.report')}
            </Button>
          )}
        </span>
      ),
    },
  ]
  return (
    <WideTable label={t('page.tekun')}>
      <Table<TekunPerson>
        rowKey="person"
        size="small"
        columns={columns}
        dataSource={[...shown.rows]}
        pagination={false}
        locale={{ emptyText: t('tekun.none') }}
        footer={() => <span className="figures">{t('tekun.total', { count: shown.total })}</span>}
      />
    </WideTable>
  )
}
