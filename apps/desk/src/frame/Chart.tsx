import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { FONTS } from './theme.ts'

use([
  LineChart,
  BarChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  MarkLineComponent,
  AriaComponent,
  SVGRenderer,
])

interface Props {
  readonly option: EChartsCoreOption
  /** What the picture shows, for those who do not see it; the figures stand in the table beside. */
  readonly label: string
  readonly height?: number
}

/** One picture of figures. Without movement: it is read, not watched. */
export default function Chart({ option, label, height = 260 }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(undefined)
  useEffect(() => {
    const { current } = place
    if (current === null) return
    const made = init(current, undefined, { renderer: 'svg' })
    chart.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(current)
    return () => {
      watch.disconnect()
      made.dispose()
    }
  }, [])
  useEffect(() => {
    const fontSize = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--size')) || 14
    const sized = (part: unknown, key: string) => {
      const own = (part ?? {}) as Record<string, object | undefined>
      return { ...own, [key]: { ...own[key], fontSize } }
    }
    // Axes and legends do not take the size of the whole; they would fall back to 12 px.
    chart.current?.setOption(
      {
        animation: false,
        ...option,
        textStyle: { fontFamily: FONTS, fontSize },
        xAxis: sized(option['xAxis'], 'axisLabel'),
        yAxis: sized(option['yAxis'], 'axisLabel'),
        ...(option['legend'] === undefined ? {} : { legend: sized(option['legend'], 'textStyle') }),
      },
      { notMerge: true },
    )
  }, [option])
  return <div ref={place} role="img" aria-label={label} className="chart" style={{ height }} />
}
