import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useSignedIn, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printYuan } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { PlainTable } from './PlainTable.tsx'
import { ProposeDelegation } from './ProposeDelegation.tsx'
import { Read } from './Read.tsx'
import { SamplesPart } from './SamplesPart.tsx'
import type { Delegation, Delegations } from './wire.ts'
import '../casework.css'

/** 委托: what townships decide instead of the county, and the monthly sample of it. */
export function DelegationsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.delegations')} permission="casework.read">
      <Content />
    </Gate>
  )
}

function Content() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  return (
    <>
      <section className="panel page">
        <h1>{t('page.delegations')}</h1>
        <p className="field-hint">{t('delegation.about')}</p>
        <Read<Delegations> path="/api/delegations">{({ delegations }) => <DelegationTable rows={delegations} />}</Read>
      </section>
      {may.includes('casework.delegate') && (
        <section className="panel page">
          <h2>{t('delegation.propose')}</h2>
          <ProposeDelegation />
        </section>
      )}
      {may.includes('casework.watch-hands') && <SamplesPart />}
    </>
  )
}

function DelegationTable({ rows }: { readonly rows: readonly Delegation[] }) {
  const { t } = useTranslation()
  const keys = ['programme', 'township', 'upTo', 'days', 'document', 'state', 'acts'] as const
  return (
    <PlainTable
      label={t('page.delegations')}
      columns={keys.map((key) => t(`delegation.${key}`))}
      empty={t('delegation.none')}
      rows={rows.map((row) => ({
        key: row.delegation,
        cells: [
          t(`choice.programme.${row.programme}`, { defaultValue: row.programme }),
          row.township === null ? t('delegation.every') : (row.townshipName ?? row.township),
          row.upToFen === null ? t('delegation.noSum') : t('case.amount', { yuan: printYuan(row.upToFen / 100) }),
          `${row.from} – ${row.until ?? t('delegation.untilRecalled')}`,
          row.document,
          <StateOf key="state" row={row} />,
          <Acts key="acts" row={row} />,
        ],
      }))}
    />
  )
}

function StateOf({ row }: { readonly row: Delegation }) {
  const { t } = useTranslation()
  const people = [row.proposedBy, row.approvedBy].filter((name) => name !== null).join(t('print.comma'))
  return (
    <>
      <span>{t(`delegation.state.${row.state}`)}</span>
      <br />
      <small className="field-hint">
        {row.recalledOn === null ? people : `${row.recalledOn} ${row.recalledBecause ?? ''}`}
      </small>
    </>
  )
}

function Acts({ row }: { readonly row: Delegation }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const write = useWrite()
  const { delegation, state, mine } = row
  if (!may.includes('casework.delegate') || state === 'recalled' || state === 'over') return null
  const path = `/api/delegations/${delegation}`
  return (
    <div className="row-acts">
      {state === 'proposed' && !mine && (
        <Button
          size="small"
          type="primary"
          loading={write.isPending}
          onClick={() => write.mutate({ path: `${path}/approval`, method: 'POST' })}
        >
          {t('delegation.approve')}
        </Button>
      )}
      <Popconfirm
        title={t('delegation.sureRecall')}
        okText={t('delegation.recall')}
        cancelText={t('access.cancel')}
        onConfirm={() =>
          write.mutate({ path: `${path}/recall`, method: 'POST', body: { because: t('delegation.recall') } })
        }
      >
        <Button size="small">{t('delegation.recall')}</Button>
      </Popconfirm>
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </div>
  )
}
