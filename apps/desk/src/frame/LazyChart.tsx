import { Skeleton } from 'antd'
import { type ComponentProps, lazy, Suspense } from 'react'

const Chart = lazy(() => import('./Chart.tsx'))

/** The library of charts comes only with the first chart. */
export function LazyChart(props: ComponentProps<typeof Chart>) {
  return (
    <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: props.height ?? 260 }} />}>
      <Chart {...props} />
    </Suspense>
  )
}
