import { doneOf, sinceAnew } from '@doudi/life'
import { packsInUse } from '../../monitoring/index.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { type FactSource, listFactSources } from '../../registry/index.ts'
import type { Application, TakenStep } from '../application/types.ts'
import { determineApplication } from '../decision/decide.ts'
import { SAID } from '../sealed.ts'
import { factsItRestsOn } from './restsOn.ts'

type Reading = Pick<CommandContext, 'tx' | 'county' | 'keyring'>

/** A fact that a second person must look at before the first review. */
export interface ToSecond extends FactSource {
  readonly seconded: boolean
}

const DEDUCTIONS = 'deductions'

/** Facts that were only declared, and deduction sheets whatever their source, as far as the answer rests on them. */
export async function factsToSecond(
  context: Reading,
  application: Application,
  steps: readonly TakenStep[],
  on: string,
): Promise<ToSecond[]> {
  const { tx, county } = context
  const { known, file } = await determineApplication(context, application, on)
  const sources = await listFactSources(tx, county, known.facts)
  const weak = sources.filter(({ kind, source }) => source === 'declared' || kind === DEDUCTIONS)
  const seconded = secondedFacts(context, steps)
  return factsItRestsOn(await packsInUse(tx, county), file, application, weak).map((fact) => ({
    ...fact,
    seconded: seconded.has(fact.id),
  }))
}

/** Facts that were seconded since the case was last looked into anew; one that was entered later is not among them. */
function secondedFacts({ keyring }: Reading, steps: readonly TakenStep[]): ReadonlySet<string> {
  if (!doneOf(steps.map(({ act }) => act)).has('secondFacts')) return new Set()
  const said = sinceAnew(steps)
    .filter(({ act }) => act === 'secondFacts')
    .flatMap(({ id, saidSealed }) =>
      saidSealed === null ? [] : [SAID.open(keyring, id, saidSealed) as { facts: string[] }],
    )
  return new Set(said.flatMap(({ facts }) => facts))
}
