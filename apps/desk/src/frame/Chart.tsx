import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { FONTS } from './theme.ts'

use([LineChart, BarChart, GridComponent, TooltipComponent, LegendComponent, MarkLineComponent, AriaComponent, SVGRenderer])

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
    const size = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--size')) || 14
    chart.current?.setOption(
      { animation: false, textStyle: { fontFamily: FONTS, fontSize: size }, ...option },
      { notMerge: true },
    )
  }, [option])
  return <div ref={place} role="img" aria-label={label} className="chart" style={{ height }} />
}
