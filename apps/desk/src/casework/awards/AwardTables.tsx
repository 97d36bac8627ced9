import { Link } from '@tanstack/react-router'
import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { WideTable } from '../../frame/WideTable.tsx'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import { moveBetweenRows } from '../../monitoring/rowKeys.ts'
import { useAwardWords } from './useAwardWords.ts'
import type { ListedAward } from './wire.ts'

/** A death that waits to be settled. */
export interface DeathRow {
  readonly death: string
  readonly household: string
  readonly whom: string | null
  readonly diedOn: string
  readonly dueOn: string
  readonly source: string
}

interface TableProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: TableColumnsType<Row>
  readonly rowKey: string
  readonly empty: string
}

function AwardTable<Row extends object>({ label, rows, columns, rowKey, empty }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside; the links do the work
    <div onKeyDown={moveBetweenRows}>
      <WideTable label={label}>
        <Table<Row>
          rowKey={rowKey}
          size="small"
          columns={columns}
          dataSource={[...rows]}
          pagination={false}
          locale={{ emptyText: empty }}
        />
      </WideTable>
    </div>
  )
}

/** Whose award, with the way to it. */
function useWhomColumns(): TableColumnsType<ListedAward> {
  const { t } = useTranslation()
  const programme = useProgrammeWords()
  const { sum } = useAwardWords()
  return [
    {
      title: t('award.whom'),
      render: (_, { award, head, whom }) => (
        <>
          <Link to="/awards/$award" params={{ award }} data-row-link>
            {whom ?? head ?? t('household.noHead')}
          </Link>
          {whom !== null && whom !== head && (
            <small className="under">{t('lists.inHousehold', { head: head ?? t('household.noHead') })}</small>
          )}
        </>
      ),
    },
    { title: t('lists.programme'), render: (_, row) => programme(row.programme) },
    { title: t('award.perMonth'), className: 'figures', render: (_, { monthlyFen }) => sum(monthlyFen) },
  ]
}

/** Changes that wait: what, why, from what to what, since when. */
export function ChangesList({ rows }: { readonly rows: readonly ListedAward[] }) {
  const { t } = useTranslation()
  const { actOf, causeOf, sum } = useAwardWords()
  const columns: TableColumnsType<ListedAward> = [
    ...useWhomColumns(),
    { title: t('award.change'), render: (_, { act }) => act && <span className="tag-word">{actOf(act)}</span> },
    {
      title: t('award.to'),
      className: 'figures',
      render: (_, { act, amountFen }) => (act === 'end' ? t('award.nothing') : sum(amountFen)),
    },
    { title: t('award.cause'), render: (_, { cause }) => cause && causeOf(cause) },
    {
      title: t('award.proposed'),
      className: 'figures',
      render: (_, { proposedOn, byRules, own }) =>
        `${proposedOn} ${byRules ? t('award.byRules') : own ? t('award.own') : ''}`,
    },
  ]
  return (
    <AwardTable
      label={t('awards.list.changes')}
      rows={rows}
      columns={columns}
      rowKey="award"
      empty={t('awards.none.changes')}
    />
  )
}

/** Reviews by the day they are due. */
export function ReviewsList({
  rows,
  today,
  overdue,
}: {
  readonly rows: readonly ListedAward[]
  readonly today: string
  readonly overdue: number
}) {
  const { t } = useTranslation()
  const columns: TableColumnsType<ListedAward> = [
    ...useWhomColumns(),
    {
      title: t('award.review.due'),
      className: 'figures',
      render: (_, { reviewOn }) => (
        <>
          {reviewOn}{' '}
          {reviewOn !== null && reviewOn <= today && <span className="tag-word">{t('award.review.overdue')}</span>}
        </>
      ),
    },
  ]
  return (
    <>
      <p className="field-hint figures">{t('award.review.overdueCount', { count: overdue })}</p>
      <AwardTable
        label={t('awards.list.reviews')}
        rows={rows}
        columns={columns}
        rowKey="award"
        empty={t('awards.none.reviews')}
      />
    </>
  )
}

/** Gradual exits: since when, until when, whether reminded, how they ended. */
export function GraceList({ title, rows }: { readonly title: string; readonly rows: readonly ListedAward[] }) {
  const { t } = useTranslation()
  const { causeOf } = useAwardWords()
  const columns: TableColumnsType<ListedAward> = [
    ...useWhomColumns(),
    { title: t('grace.from'), className: 'figures', dataIndex: 'graceFrom' },
    {
      title: t('grace.until'),
      className: 'figures',
      render: (_, { graceUntil, soon }) => (
        <>
          {graceUntil} {soon && <span className="tag-word">{t('grace.soon')}</span>}
        </>
      ),
    },
    { title: t('grace.reminded'), className: 'figures', render: (_, { remindedAt }) => remindedAt ?? '—' },
    {
      title: t('grace.how'),
      render: (_, { endedOn, endedBecause }) =>
        endedOn === null ? t('grace.runs') : `${endedOn} ${causeOf(endedBecause ?? '')}`,
    },
  ]
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <AwardTable label={title} rows={rows} columns={columns} rowKey="award" empty={t('awards.none.grace')} />
    </section>
  )
}

/** Deaths to settle, with the last day for it. */
export function DeathsList({ rows }: { readonly rows: readonly DeathRow[] }) {
  const { t } = useTranslation()
  const columns: TableColumnsType<DeathRow> = [
    {
      title: t('death.who'),
      render: (_, { household, whom }) => (
        <Link to="/households/$household" params={{ household }} data-row-link>
          {whom ?? t('household.noHead')}
        </Link>
      ),
    },
    { title: t('death.diedOn'), className: 'figures', dataIndex: 'diedOn' },
    { title: t('death.dueOn'), className: 'figures', dataIndex: 'dueOn' },
    { title: t('death.source'), render: (_, { source }) => t(`death.source.${source}`) },
  ]
  return (
    <AwardTable
      label={t('awards.list.deaths')}
      rows={rows}
      columns={columns}
      rowKey="death"
      empty={t('awards.none.deaths')}
    />
  )
}
