import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LazyChart } from '../../frame/LazyChart.tsx'
import { COLOURS } from '../../frame/theme.ts'
import { knownCounts, type MovementLine } from './MovementTable.tsx'

/**
 * Who enters is among those who gain, and is drawn apart from them. Gains go to the right and losses to the left,
 * the smaller part of each side in a lighter shade: side and lightness tell them apart without colour.
 */
const SERIES = [
  { key: 'winners', part: 'entrants', sign: 1, colour: COLOURS.accent },
  { key: 'entrants', part: undefined, sign: 1, colour: '#7fb3a4' },
  { key: 'losers', part: 'leavers', sign: -1, colour: COLOURS.orange },
  { key: 'leavers', part: undefined, sign: -1, colour: '#d9a35f' },
] as const

const MOST_LINES = 40

export function MovementChart({ lines, label }: { readonly lines: readonly MovementLine[]; readonly label: string }) {
  const { t } = useTranslation()
  const shown = useMemo(() => lines.slice(0, MOST_LINES), [lines])
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: {
        top: 0,
        left: 0,
        itemGap: 18,
        icon: 'rect',
        itemWidth: 14,
        itemHeight: 10,
        textStyle: { color: COLOURS.ink },
      },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        valueFormatter: (value: unknown) => String(Math.abs(Number(value))),
      },
      xAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: COLOURS.muted, formatter: (value: number) => String(Math.abs(value)) },
        splitLine: { lineStyle: { color: COLOURS.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map((line) => line.name),
        axisTick: { show: false },
        axisLine: { onZero: true, lineStyle: { color: COLOURS.control } },
        axisLabel: { color: COLOURS.ink, margin: 12 },
      },
      series: SERIES.filter(({ key }) => knownCounts(shown).includes(key)).map(({ key, part, sign, colour }) => ({
        name: t(`simulation.chart.${key}`),
        type: 'bar',
        stack: 'all',
        barMaxWidth: 16,
        itemStyle: { color: colour },
        data: shown.map((line) => ((line[key] ?? 0) - (part === undefined ? 0 : (line[part] ?? 0))) * sign),
      })),
    }),
    [shown, t],
  )
  if (shown.length === 0) return null
  return <LazyChart option={option} label={label} height={60 + shown.length * 26} />
}
