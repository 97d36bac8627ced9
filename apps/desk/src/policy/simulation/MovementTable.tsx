import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { printChange, printCount } from '../../frame/print.ts'
import type { Movement } from '../wire.ts'

export interface MovementLine extends Movement {
  readonly key: string
  readonly name: string
  readonly costChange: number
}

export const COUNTS = ['households', 'winners', 'losers', 'entrants', 'leavers'] as const

/** The counts that the lines really tell. */
export function knownCounts(lines: readonly Movement[]): (typeof COUNTS)[number][] {
  return COUNTS.filter((key) => lines.some((line) => line[key] !== undefined))
}

/** The same figures as the picture above, to be read, sorted and summed. */
export function MovementTable({
  lines,
  heading,
}: {
  readonly lines: readonly MovementLine[]
  readonly heading: string
}) {
  const { t } = useTranslation()
  const columns: TableColumnsType<MovementLine> = [
    { title: heading, dataIndex: 'name' },
    ...knownCounts(lines).map((key) => ({
      title: t(`simulation.${key}`),
      dataIndex: key,
      align: 'right' as const,
      className: 'figures',
      sorter: (a: MovementLine, b: MovementLine) => (a[key] ?? 0) - (b[key] ?? 0),
      render: (count: number) => printCount(count),
    })),
    {
      title: t('simulation.costChange'),
      dataIndex: 'costChange',
      align: 'right',
      className: 'figures',
      sorter: (a, b) => a.costChange - b.costChange,
      render: (change: number) => printChange(change),
    },
  ]
  return (
    <Table
      rowKey="key"
      size="small"
      columns={columns}
      dataSource={[...lines]}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}
