import { words } from '@doudi/contract'
import { z } from 'zod'
import { defineCommand, defineOpenQuery } from '../command/index.ts'
import type { Tx } from '../db/index.ts'
import { type ProblemCatalogue, refusePlatform } from '../problem/index.ts'

export const INSTALLATION_PROBLEMS = {
  'platform.bureau-name-unfit': {
    status: 400,
    title: words('单位名称不合要求', 'Name not allowed'),
    detail: () => words('单位名称不能为空，不超过 60 个字。', 'The name is not blank and has at most 60 characters.'),
    constraints: ['installation_name_not_blank'],
  },
} as const satisfies ProblemCatalogue

const installation = z.strictObject({
  county: z.string(),
  name: z.string().describe('The bureau as its letterhead has it.'),
  kind: z.enum(['bureau', 'invented']).describe('invented: made-up people, so that demo accounts may exist.'),
})

/** Whose system this is: the first thing a page shows, before anyone has signed in. */
export const showInstallation = defineOpenQuery({
  name: 'platform.show-installation',
  input: z.strictObject({}),
  output: z.strictObject({ counties: z.array(installation) }),
  async run({ db }) {
    const rows = await db
      .selectFrom('platform.installation')
      .select(['county', 'name', 'kind'])
      .orderBy('county')
      .execute()
    return { counties: z.array(installation).parse(rows) }
  },
})

/** The bureau changes what it calls itself: after a reform of offices the letterhead changes, the county does not. */
export const nameInstallation = defineCommand({
  name: 'platform.name-installation',
  permission: 'platform.administer',
  input: z.strictObject({ name: z.string().trim() }),
  output: z.strictObject({ county: z.string(), name: z.string() }),
  async run({ tx, county, announce }, { name }) {
    const { numUpdatedRows } = await tx
      .updateTable('platform.installation')
      .set({ name })
      .where('county', '=', county)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw refusePlatform('platform.not-found')
    await announce('platform.installation-named', { county })
    return { county, name }
  },
  audit: (_input, { county, name }) => ({ county, name }),
})

/** The bureau as its letterhead has it. */
export async function nameOfBureau(tx: Tx, county: string): Promise<string> {
  const { name } = await tx
    .selectFrom('platform.installation')
    .select('name')
    .where('county', '=', county)
    .executeTakeFirstOrThrow()
  return name
}
