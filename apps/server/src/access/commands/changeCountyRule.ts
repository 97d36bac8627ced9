import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refuse } from '../problems.ts'

/** Whether the county asks for a second factor; only an invented county may do without. */
export const changeCountyRule = defineCommand({
  name: 'access.change-county-rule',
  permission: 'access.change-county-rule',
  input: z.strictObject({ secondFactorNeeded: z.boolean() }),
  async run({ tx, county }, { secondFactorNeeded }) {
    if (!secondFactorNeeded && !(await isInvented(tx, county))) throw refuse('access.second-factor-needed-here')
    await writeCountyRule(tx, county, secondFactorNeeded)
    return {}
  },
  audit: (input) => input,
})

export async function isInvented(tx: Tx, county: string): Promise<boolean> {
  const found = await tx
    .selectFrom('platform.installation')
    .select('kind')
    .where('county', '=', county)
    .executeTakeFirst()
  return found?.kind === 'invented'
}

export async function writeCountyRule(tx: Tx, county: string, needed: boolean): Promise<void> {
  await tx
    .insertInto('access.county_rule')
    .values({ county, second_factor_needed: needed })
    .onConflict((conflict) => conflict.column('county').doUpdateSet({ second_factor_needed: needed }))
    .execute()
}
