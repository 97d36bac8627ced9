import { inOwnProcess } from '../child.ts'
import type { Bench, Figure } from '../figure.ts'

/** The rules engine: batches against a loop by hand and against other engines, explanation, simulation, memory. */
export const engine: Bench = {
  name: 'engine',
  run: async () => {
    const script = (name: string): URL => new URL(`./${name}.ts`, import.meta.url)
    const throughput = await inOwnProcess<Record<string, number>>(script('throughput'))
    const unknown = await inOwnProcess<Record<string, number>>(script('throughput'), ['unknown'])
    const memory = await inOwnProcess<Record<string, number>>(script('memory'))
    const figures: Figure[] = [
      { figure: 'batch.vsHandWritten', value: throughput['vsHandWritten'] as number, unit: 'ratio', atLeast: 0.85 },
      { figure: 'batch.vsHandWritten.unknown2pct', value: unknown['vsHandWritten'] as number, unit: 'ratio' },
      { figure: 'batch.unknown2pct.fusedPartVsHandWritten', value: unknown['withoutRouted'] as number, unit: 'ratio' },
      { figure: 'batch.unknown2pct.routed', value: unknown['routed'] as number, unit: 'households' },
      { figure: 'batch.householdsPerSecond', value: throughput['householdsPerSecond'] as number, unit: 'households/s' },
      { figure: 'batch.scaling', value: throughput['scaling'] as number, unit: 'ratio', atMost: 1.2 },
      { figure: 'batch.peakMemoryMB', value: memory['peakMegabytes'] as number, unit: 'MB', atMost: 300 },
    ]
    return figures
  },
}
