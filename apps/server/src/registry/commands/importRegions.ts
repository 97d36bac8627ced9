import { parseDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { readRegionSheet } from '../domain/regionSheet.ts'
import { refuse } from '../problems.ts'
import { findPlaceOfTownships, findRegion, upsertRegion } from '../sql/regions.ts'

const MOST_LINES_TOLD = 20

/** Takes in the townships and villages of the county; a faulty line is told and the others are written. */
export const importRegions = defineCommand({
  name: 'registry.import-regions',
  permission: 'registry.keep-regions',
  input: z.strictObject({ csv: z.string().max(4_000_000) }),
  output: z.strictObject({
    imported: z.number(),
    faults: z.array(z.strictObject({ line: z.number(), fault: z.string() })),
  }),
  async run({ tx, county }, { csv }) {
    const sheet = readRegionSheet(csv, county, (text) => parseDay(text) !== undefined)
    const faults: { line: number; fault: string }[] = [...sheet.faults]
    const above = await findPlaceOfTownships(tx, county)
    let imported = 0
    const townshipsFirst = sheet.regions.toSorted((one, other) => one.code.length - other.code.length)
    for (const region of townshipsFirst) {
      const homeless = region.kind === 'village' && !(await findRegion(tx, region.code.slice(0, 9)))
      if (homeless) {
        faults.push({ line: region.line, fault: 'township-missing' })
        continue
      }
      await upsertRegion(tx, region, above)
      imported += 1
    }
    faults.sort((one, other) => one.line - other.line)
    if (imported === 0) {
      const lines = faults.slice(0, MOST_LINES_TOLD).map(({ line, fault }) => `${line} ${fault}`)
      throw refuse('registry.region-sheet-empty', { lines: lines.join('、') })
    }
    return { imported, faults }
  },
  audit: (_input, { imported, faults }) => ({ imported, faults: faults.length }),
})
