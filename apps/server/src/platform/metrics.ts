/** Figures of one process, in the text form of Prometheus. Labels are routes and names of ours, never of persons. */
export interface Metrics {
  request(route: string, method: string, status: number, milliseconds: number): void
  job(name: string, outcome: 'done' | 'failed' | 'stopped', milliseconds: number): void
  /** A figure that is asked for when somebody reads. */
  gauge(name: string, help: string, read: () => Promise<readonly Sample[]> | readonly Sample[]): void
  print(): Promise<string>
}

export interface Sample {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Histogram {
  readonly labels: Readonly<Record<string, string>>
  readonly counts: number[]
  sum: number
  count: number
}

export function openMetrics(): Metrics {
  const histograms = new Map<string, Map<string, Histogram>>()
  const gauges: { name: string; help: string; read: () => Promise<readonly Sample[]> | readonly Sample[] }[] = []
  const observe = (name: string, labels: Readonly<Record<string, string>>, milliseconds: number) => {
    const family = histograms.get(name) ?? new Map<string, Histogram>()
    histograms.set(name, family)
    const key = written(labels)
    const one = family.get(key) ?? { labels, counts: BOUNDS.map(() => 0), sum: 0, count: 0 }
    family.set(key, one)
    const seconds = milliseconds / 1000
    const bucket = BOUNDS.findIndex((bound) => seconds <= bound)
    if (bucket >= 0) one.counts[bucket] = (one.counts[bucket] ?? 0) + 1
    one.sum += seconds
    one.count += 1
  }
  return {
    request: (route, method, status, milliseconds) =>
      observe('doudi_http_request_seconds', { route, method, status: String(status) }, milliseconds),
    job: (name, outcome, milliseconds) => observe('doudi_job_seconds', { job: name, outcome }, milliseconds),
    gauge: (name, help, read) => void gauges.push({ name, help, read }),
    async print() {
      const parts = [...histograms].map(([name, family]) => printFamily(name, [...family.values()]))
      for (const { name, help, read } of gauges) {
        const lines = (await read()).map(({ labels, value }) => `${name}${braced(written(labels))} ${value}`)
        parts.push([`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join('\n'))
      }
      return `${parts.join('\n')}\n`
    },
  }
}

function printFamily(name: string, histograms: readonly Histogram[]): string {
  const lines = histograms.flatMap(({ labels, counts, sum, count }) => {
    const own = written(labels)
    let below = 0
    const buckets = BOUNDS.map((bound, index) => {
      below += counts[index] ?? 0
      return `${name}_bucket{${own},le="${bound}"} ${below}`
    })
    return [
      ...buckets,
      `${name}_bucket{${own},le="+Inf"} ${count}`,
      `${name}_sum{${own}} ${sum}`,
      `${name}_count{${own}} ${count}`,
    ]
  })
  return [`# HELP ${name} Duration in seconds.`, `# TYPE ${name} histogram`, ...lines].join('\n')
}

function written(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`)
    .join(',')
}

function braced(labels: string): string {
  return labels === '' ? '' : `{${labels}}`
}
