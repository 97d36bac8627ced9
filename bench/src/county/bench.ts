import { inOwnProcess } from '../child.ts'
import type { Bench, Figure } from '../figure.ts'

/** What one measuring process says: numbers by name. */
type Said = Readonly<Record<string, number>>

async function measured(script: string, args: readonly string[] = []): Promise<(name: string) => number> {
  const said = await inOwnProcess<Said>(new URL(`./${script}.ts`, import.meta.url), args)
  return (name) => said[name] ?? Number.NaN
}

/** The county: rolls that come in, everybody judged by night, search, worktable, starts, and what row security costs. */
export const county: Bench = {
  name: 'county',
  run: async () => [
    ...(await starts()),
    ...(await rowSecurity()),
    ...(await nightly()),
    ...(await imports()),
    ...(await search()),
  ],
}

async function starts(): Promise<readonly Figure[]> {
  const start = await measured('start')
  return [
    { figure: 'start.firstSeconds', value: start('first'), unit: 's', atMost: 15 },
    { figure: 'start.laterSeconds', value: start('later'), unit: 's', atMost: 3 },
  ]
}

async function rowSecurity(): Promise<readonly Figure[]> {
  const cost = await measured('rowSecurity')
  return ['households', 'roll', 'search'].map((list) => {
    return { figure: `rowSecurity.${list}`, value: cost(list), unit: 'ratio', atMost: 1.25 }
  })
}

async function nightly(): Promise<readonly Figure[]> {
  const night = await measured('nightly')
  return [
    { figure: 'nightly.vsSelect', value: night('ratio'), unit: 'ratio', atMost: 2 },
    { figure: 'nightly.runSeconds', value: night('run'), unit: 's' },
    { figure: 'nightly.selectSeconds', value: night('select'), unit: 's' },
    { figure: 'nightly.households', value: night('households'), unit: 'households' },
  ]
}

async function imports(): Promise<readonly Figure[]> {
  const roll = await measured('import')
  return [
    { figure: 'import.vsCopy', value: roll('ratio'), unit: 'ratio', atMost: 2.5 },
    { figure: 'import.rows', value: roll('rows'), unit: 'rows' },
    { figure: 'import.seconds', value: roll('importSeconds'), unit: 's' },
    { figure: 'import.peakMemoryMB', value: roll('peakMegabytes'), unit: 'MB', atMost: 400 },
  ]
}

async function search(): Promise<readonly Figure[]> {
  const asked = await measured('search')
  return [
    { figure: 'search.p50ms', value: asked('searchP50'), unit: 'ms' },
    { figure: 'search.p95ms', value: asked('searchP95'), unit: 'ms', atMost: 50 },
    { figure: 'worktable.p50ms', value: asked('worktableP50'), unit: 'ms' },
    { figure: 'worktable.p95ms', value: asked('worktableP95'), unit: 'ms', atMost: 100 },
  ]
}
