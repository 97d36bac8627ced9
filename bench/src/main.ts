import { casework } from './casework/bench.ts'
import { certificate } from './certificate/bench.ts'
import { county } from './county/bench.ts'
import { engine } from './engine/bench.ts'
import { asJson, asTable, type Bench, isOk } from './figure.ts'

/** Every bench there is; a bench of another part of the product is added here. */
const BENCHES: readonly Bench[] = [engine, certificate, county, casework]

/** `npm run bench -- [NAME …] [--json]`; without a name all of them. Exit status 1 when a figure breaks its limit. */
async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  const names = args.filter((a) => !a.startsWith('--'))
  const unknown = names.find((name) => !BENCHES.some((b) => b.name === name))
  if (unknown !== undefined) {
    console.error(`no bench is called ${unknown}; there are: ${BENCHES.map((b) => b.name).join(', ')}`)
    return 2
  }
  let ok = true
  for (const bench of BENCHES) {
    if (names.length > 0 && !names.includes(bench.name)) continue
    const figures = await bench.run()
    console.log(json ? figures.map((f) => asJson(bench.name, f)).join('\n') : asTable(bench.name, figures))
    ok &&= figures.every(isOk)
  }
  return ok ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
