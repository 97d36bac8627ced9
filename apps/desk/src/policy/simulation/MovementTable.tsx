import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { printChange, printCount } from '../../frame/print.ts'
import type { Movement } from '../wire.ts'

export interface MovementLine extends Movement {
  readonly key: string
  readonly name: string
  readonly costChange: number
}

const COUNTS = ['households', 'winners', 'losers', 'entrants', 'leavers'] as const

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
    ...COUNTS.map((key) => ({
      title: t(`simulation.${key}`),
      dataIndex: key,
      align: 'right' as const,
      className: 'figures',
      sorter: (a: MovementLine, b: MovementLine) => a[key] - b[key],
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
