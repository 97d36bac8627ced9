import { inOwnProcess } from '../child.ts'
import type { Bench, Figure } from '../figure.ts'

/** What one measuring process says: numbers by name. */
type Said = Readonly<Record<string, number>>

async function measured(script: string, args: readonly string[] = []): Promise<(name: string) => number> {
  const said = await inOwnProcess<Said>(new URL(`./${script}.ts`, import.meta.url), args)
  return (name) => said[name] ?? Number.NaN
}

/** The rules engine: batches against a loop by hand and against other engines, explanation, simulation, memory. */
export const engine: Bench = {
  name: 'engine',
  run: async () => [
    ...(await batch()),
    ...(await peers()),
    ...(await explanation()),
    ...(await fullPack()),
    ...(await whatIf()),
    { figure: 'moneyDriftFen', value: (await measured('drift'))('drift'), unit: 'fen', atMost: 0 },
  ],
}

async function batch(): Promise<readonly Figure[]> {
  const known = await measured('throughput')
  const unknown = await measured('throughput', ['unknown'])
  const memory = await measured('memory')
  return [
    { figure: 'batch.vsHandWritten', value: known('vsHandWritten'), unit: 'ratio', atLeast: 0.85 },
    { figure: 'batch.vsHandWritten.unknown2pct', value: unknown('vsHandWritten'), unit: 'ratio' },
    { figure: 'batch.vsHandWritten.unknown2pct.withoutRouted', value: unknown('withoutRouted'), unit: 'ratio' },
    { figure: 'batch.unknown2pct.routed', value: unknown('routed'), unit: 'households' },
    { figure: 'batch.unknown2pct.undetermined', value: unknown('undetermined'), unit: 'households' },
    { figure: 'batch.householdsPerSecond', value: known('householdsPerSecond'), unit: 'households/s' },
    { figure: 'batch.scaling', value: known('scaling'), unit: 'ratio', atMost: 1.2 },
    { figure: 'batch.peakMemoryMB', value: memory('peakMegabytes'), unit: 'MB', atMost: 300 },
  ]
}

async function peers(): Promise<readonly Figure[]> {
  const jsonRules = await measured('peer', ['jsonRules'])
  const zen = await measured('peer', ['zen'])
  const publicodes = await measured('peer', ['publicodes'])
  return [
    { figure: 'batch.vsJsonRules', value: jsonRules('times'), unit: 'times', atLeast: 500 },
    { figure: 'batch.vsZen', value: zen('times'), unit: 'times', atLeast: 1000 },
    { figure: 'batch.vsPublicodes', value: publicodes('times'), unit: 'times', atLeast: 10_000 },
  ]
}

async function explanation(): Promise<readonly Figure[]> {
  const explain = await measured('explain')
  return [
    { figure: 'explain.p50ms', value: explain('p50'), unit: 'ms', atMost: 0.2 },
    { figure: 'explain.p99ms', value: explain('p99'), unit: 'ms', atMost: 1 },
    { figure: 'explain.full.p50ms', value: explain('fullP50'), unit: 'ms' },
    { figure: 'explain.full.p99ms', value: explain('fullP99'), unit: 'ms' },
  ]
}

async function fullPack(): Promise<readonly Figure[]> {
  const full = await measured('full')
  return [
    { figure: 'full.householdsPerSecond', value: full('householdsPerSecond'), unit: 'households/s' },
    { figure: 'full.nsPerHouseholdVariable', value: full('nsPerHouseholdVariable'), unit: 'ns' },
    { figure: 'full.variables', value: full('variables'), unit: 'variables' },
    { figure: 'full.programmes', value: full('programmes'), unit: 'programmes' },
    { figure: 'full.programmesOpen', value: full('programmesOpen'), unit: 'programmes' },
    { figure: 'full.routedShare', value: full('routedShare'), unit: 'share' },
    { figure: 'full.longestUnit', value: full('longestUnit'), unit: 'characters', atMost: 30_000 },
  ]
}

async function whatIf(): Promise<readonly Figure[]> {
  await measured('whatIf', ['make'])
  const said = await measured('whatIf')
  return [{ figure: 'whatIf.seconds', value: said('seconds'), unit: 's', atMost: 2 }]
}
