import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LazyChart } from '../../frame/LazyChart.tsx'
import { printYuan, todayInChina } from '../../frame/print.ts'
import { COLOURS } from '../../frame/theme.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { ClauseMark } from '../determination/ClauseMark.tsx'
import type { PackParameter } from '../wire.ts'
import { drawSteps } from './parameterValues.ts'

interface Props {
  readonly parameter: PackParameter
  readonly onClose: () => void
}

/** One figure over time: the steps as a picture, and the same as a table with the clause of each. */
export function ParameterDetail({ parameter, onClose }: Props) {
  const { t } = useTranslation()
  const points = useMemo(() => drawSteps(parameter, todayInChina()), [parameter])
  const today = t('day.today')
  const option = useMemo(
    () => ({
      grid: { left: 12, right: 28, top: 28, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? printYuan(value) : ''),
      },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: COLOURS.control } },
        axisLabel: { color: COLOURS.muted, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        scale: true,
        axisLabel: { color: COLOURS.muted },
        splitLine: { lineStyle: { color: COLOURS.line } },
      },
      series: [
        {
          type: 'line',
          step: 'end',
          data: points,
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: COLOURS.accent, width: 2 },
          itemStyle: { color: COLOURS.accent },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: COLOURS.control, type: 'dashed' },
            label: { formatter: today, color: COLOURS.muted },
            data: [{ xAxis: todayInChina() }],
          },
        },
      ],
    }),
    [points, today],
  )
  return (
    <section className="parameter-detail" aria-label={parameter.name}>
      <header className="panel-head">
        <h2>
          {parameter.name} <small className="code">{parameter.id}</small>
        </h2>
        <Button onClick={onClose}>{t('detail.close')}</Button>
      </header>
      <p className="field-hint">
        {[
          t(`inherit.${parameter.inherit}`, { defaultValue: parameter.inherit }),
          parameter.knownBy === undefined ? undefined : t('parameter.setBy', { by: parameter.knownBy }),
          ...parameter.rules,
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      {parameter.values.length > 1 && points.length > 1 && (
        <LazyChart option={option} label={t('parameter.chart', { name: parameter.name })} height={220} />
      )}
      {parameter.values.length === 0 ? (
        <p className="field-hint">{t('parameter.noValue')}</p>
      ) : (
        <WideTable label={t('parameter.values')}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('parameter.from')}</th>
                <th scope="col">{t('parameter.until')}</th>
                <th scope="col" className="right">
                  {t('parameter.value')}
                </th>
                <th scope="col">{t('used.status')}</th>
                <th scope="col">{t('parameter.clause')}</th>
              </tr>
            </thead>
            <tbody>
              {parameter.values.map((value, index) => (
                <tr key={value.from}>
                  <td className="figures">{value.from}</td>
                  <td className="figures">{value.until ?? parameter.values[index + 1]?.from ?? t('parameter.open')}</td>
                  <td className="right figures">{value.value ?? t('used.unset')}</td>
                  <td>
                    {t(`status.${value.status}`, { defaultValue: value.status })} {value.reading}
                  </td>
                  <td>
                    {value.clause !== undefined && <ClauseMark clause={value.clause} />}
                    {value.note !== undefined && <p className="field-hint">{value.note}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  )
}
