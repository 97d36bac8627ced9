import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { HOUSEHOLDS, SIZES } from '../domain/size.ts'
import { readTellings } from '../fixture.ts'
import { listLoading, wantLoading } from '../sql/loading.ts'

/** Says how large the county is to be; a job loads what is not there yet. A smaller word later takes nobody away. */
export const wantFamilies = defineCommand({
  name: 'songlin.want-families',
  permission: 'platform.administer',
  input: z.strictObject({ size: z.enum(SIZES) }),
  async run({ tx, county, announce }, { size }) {
    const told = size === 'none' ? 0 : readTellings().length
    await wantLoading(tx, county, 'told', told)
    await wantLoading(tx, county, 'township', HOUSEHOLDS[size].township)
    await wantLoading(tx, county, 'county', HOUSEHOLDS[size].county)
    await announce('songlin.loading-wanted', { county })
    return { size, households: (await listLoading(tx, county)).reduce((sum, { wanted }) => sum + wanted, 0) }
  },
  audit: (_input, outcome) => outcome,
})
