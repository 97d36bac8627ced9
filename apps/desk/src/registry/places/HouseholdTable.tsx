import { Link } from '@tanstack/react-router'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { BrowsedHousehold } from '../wire.ts'

interface Page {
  readonly households: readonly BrowsedHousehold[]
  readonly next: string | null
}

/** The households of a village, fifty to a page. */
export function HouseholdTable({ village }: { readonly village: string }) {
  const { t } = useTranslation()
  const [starts, setStarts] = useState<readonly string[]>([])
  const after = starts.at(-1)
  const { data, error, isPending, isFetching, refetch } = useReading<Page>(
    `/api/registry/households?village=${village}${after === undefined ? '' : `&after=${after}`}`,
    { keep: true },
  )
  const columns: TableColumnsType<BrowsedHousehold> = [
    {
      title: t('household.head'),
      render: (_, { household, head }) => (
        <Link to="/households/$household" params={{ household }}>
          {head ?? t('household.noHead')}
        </Link>
      ),
    },
    { title: t('household.members'), dataIndex: 'members', className: 'figures', align: 'right' },
    { title: t('fact.residence'), render: (_, { residence }) => t(`choice.residence.${residence}`) },
    {
      title: t('household.rolls'),
      render: (_, { rolls }) =>
        rolls.length === 0 ? (
          <span className="field-hint">{t('household.noRolls')}</span>
        ) : (
          rolls.map((roll) => t(`roll.${roll}`, { defaultValue: roll })).join(t('print.list'))
        ),
    },
    { title: t('household.opened'), dataIndex: 'opened', className: 'figures' },
  ]
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  return (
    <div aria-busy={isFetching}>
      <Table
        rowKey="household"
        size="small"
        loading={isPending}
        columns={columns}
        dataSource={[...(data?.households ?? [])]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t(isPending ? 'loading' : 'registry.noHouseholds') }}
      />
      {(starts.length > 0 || (data?.next ?? null) !== null) && (
        <nav className="pages" aria-label={t('registry.pages')}>
          <Button disabled={starts.length === 0} onClick={() => setStarts(starts.slice(0, -1))}>
            {t('pages.before')}
          </Button>
          <span className="figures">{t('pages.at', { page: starts.length + 1 })}</span>
          <Button
            disabled={(data?.next ?? null) === null}
            onClick={() => setStarts([...starts, data?.next ?? ''].filter((start) => start !== ''))}
          >
            {t('pages.after')}
          </Button>
        </nav>
      )}
    </div>
  )
}
