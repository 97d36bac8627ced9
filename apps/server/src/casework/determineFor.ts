import { type CaseFile, checkCase, type Determination, type Result } from '@doudi/contract'
import type { Aid } from '@doudi/life'
import { determinePlainly, packsInUse } from '../monitoring/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { caseOfHousehold, type HouseholdCase } from '../registry/index.ts'
import { refuse } from './problems.ts'

/** What an application adds to what is known of the household: what happened, who applies, for what. */
export type Applied = Partial<Pick<CaseFile['household'], 'applied' | 'event' | 'aidFor' | 'voluntary'>>

/** A household on a day, and what the rules say of it. */
export interface Determined {
  readonly known: HouseholdCase
  readonly file: CaseFile
  readonly determination: Determination
}

/** What the rules say of a household that is in scope, with what it applies for laid over what is known. */
export async function determineFor(
  tx: Tx,
  county: string,
  household: string,
  on: string,
  applied: Applied = {},
): Promise<Determined> {
  const known = await caseOfHousehold(tx, county, household, on)
  if (known.closed) throw refuse('casework.case-contradicts', { why: '家庭已注销 / the household is closed' })
  if (known.file === undefined) {
    throw refuse('casework.case-contradicts', { why: known.problems.map(({ zh, en }) => `${zh} / ${en}`).join('；') })
  }
  const checked = checkCase({ ...known.file, household: { ...known.file.household, ...applied } })
  if (!checked.ok) {
    const said = checked.problems.map(({ problem: { detail } }) => `${detail.zh} / ${detail.en}`)
    throw refuse('casework.case-contradicts', { why: said.join('；') })
  }
  return { known, file: checked.file, determination: determinePlainly(await packsInUse(tx, county), checked.file) }
}

/** The answer to one application among the results. */
export function resultFor(
  { results }: Determination,
  { programme, person }: { programme: string; person: string | null },
): Result | undefined {
  return results.find((result) => result.programme === programme && (result.member ?? null) === person)
}

/** Temporary aid as a case file says it. */
export function aidInFile(aid: Aid): Pick<Applied, 'aidFor'> & { readonly kind: 'emergency' | 'expenditure' } {
  return {
    aidFor: aid === 'emergencyIndividual' ? 'individual' : 'family',
    kind: aid === 'expenditureFamily' ? 'expenditure' : 'emergency',
  }
}
