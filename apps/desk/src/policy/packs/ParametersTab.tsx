import { DownloadOutlined } from '@ant-design/icons'
import { Button, Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { downloadText, makeCsv } from '../../frame/csv.ts'
import { todayInChina } from '../../frame/print.ts'
import { matches } from '../../frame/SearchBox.tsx'
import type { Pack, PackParameter } from '../wire.ts'
import { ParameterDetail } from './ParameterDetail.tsx'
import { valueOn } from './parameterValues.ts'
import { PAGE_SIZE, usePackAddress } from './usePack.ts'

/** Every figure of the pack, what it is today and how it came there. */
export function ParametersTab({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation()
  const { q, page, item, put } = usePackAddress()
  const today = todayInChina()
  const found = pack.parameters.filter((one) => matches(q, one.name, one.id, one.knownBy, ...one.rules))
  const chosen = pack.parameters.find((one) => one.id === item)
  const columns: TableColumnsType<PackParameter> = [
    {
      title: t('parameter.name'),
      render: (_, parameter) => (
        <button
          type="button"
          className="link"
          aria-expanded={parameter.id === item}
          onClick={() => put({ item: parameter.id === item ? undefined : parameter.id })}
        >
          {parameter.name}
          <small>{parameter.id}</small>
        </button>
      ),
    },
    {
      title: t('parameter.today'),
      align: 'right',
      className: 'figures',
      render: (_, parameter) =>
        valueOn(parameter, today)?.value ?? <span className="mark mark-unknown">{t('used.unset')}</span>,
    },
    {
      title: t('parameter.since'),
      className: 'figures',
      render: (_, parameter) => valueOn(parameter, today)?.from ?? '',
    },
    {
      title: t('parameter.clause'),
      render: (_, parameter) => {
        const clause = valueOn(parameter, today)?.clause
        return clause === undefined ? '' : `${clause.title} ${clause.clause}`
      },
    },
    {
      title: t('parameter.versions'),
      align: 'right',
      className: 'figures',
      render: (_, parameter) => parameter.values.length,
    },
    { title: t('parameter.knownBy'), dataIndex: 'knownBy' },
  ]
  return (
    <>
      <div className="tab-acts">
        <span>{t('parameter.count', { count: found.length })}</span>
        <Button
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => downloadText(`${pack.id}-parameters.csv`, printParameters(found, t), 'text/csv')}
        >
          {t('export.csv')}
        </Button>
      </div>
      {chosen !== undefined && <ParameterDetail parameter={chosen} onClose={() => put({ item: undefined })} />}
      <Table
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={found}
        rowClassName={(parameter) => (parameter.id === item ? 'chosen' : '')}
        scroll={{ x: 820 }}
        locale={{ emptyText: t(q === '' ? 'pack.none' : 'search.none') }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: (next) => put({ page: String(next) }),
        }}
      />
    </>
  )
}

/** Exactly what the search left, each value on its own line. */
function printParameters(parameters: readonly PackParameter[], t: (key: string) => string): string {
  return makeCsv(
    [
      'parameter.name',
      'parameter.id',
      'parameter.unit',
      'parameter.from',
      'parameter.until',
      'parameter.value',
      'used.status',
      'parameter.document',
      'parameter.clause',
      'parameter.knownBy',
    ].map((key) => t(key)),
    parameters.flatMap((parameter) =>
      (parameter.values.length === 0 ? [undefined] : parameter.values).map((value) => [
        parameter.name,
        parameter.id,
        parameter.unit,
        value?.from,
        value?.until,
        value?.value ?? t('used.unset'),
        t(`status.${value?.status ?? 'unset'}`),
        value?.clause?.title,
        value?.clause?.clause,
        parameter.knownBy,
      ]),
    ),
  )
}
