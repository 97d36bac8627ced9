import { parseDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { readRegionSheet } from '../domain/regionSheet.ts'
import { findRegion } from '../sql/regions.ts'

const MOST_SHOWN = 100

/** What an import of townships and villages would write, and which lines it would leave out and why. Writes nothing. */
export const previewRegions = defineQuery({
  name: 'registry.preview-regions',
  permission: 'registry.keep-regions',
  input: z.strictObject({ csv: z.string().max(4_000_000) }),
  async run({ tx, county }, { csv }) {
    const sheet = readRegionSheet(csv, county, (text) => parseDay(text) !== undefined)
    const townships = new Set(sheet.regions.filter(({ kind }) => kind === 'township').map(({ code }) => code))
    const faults: { line: number; fault: string }[] = [...sheet.faults]
    const regions: ((typeof sheet.regions)[number] & { known: string | null })[] = []
    for (const region of sheet.regions) {
      const above = region.code.slice(0, 9)
      if (region.kind === 'village' && !townships.has(above)) {
        if (await findRegion(tx, above)) townships.add(above)
        else {
          faults.push({ line: region.line, fault: 'township-missing' })
          continue
        }
      }
      regions.push({ ...region, known: (await findRegion(tx, region.code))?.name ?? null })
    }
    faults.sort((one, other) => one.line - other.line)
    return { count: regions.length, regions: regions.slice(0, MOST_SHOWN), faults: faults.slice(0, MOST_SHOWN) }
  },
})
