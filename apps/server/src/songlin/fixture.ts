import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Day } from '@doudi/domain'
import { parse } from 'yaml'
import type { Family } from './family.ts'
import { tellingFamily } from './telling/tellingFamily.ts'
import { type Telling, tellingFile } from './telling/tellingFile.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../../fixtures/songlin')

/** The sheet of townships and villages, as an officer would upload it. */
export function readRegions(): string {
  return readFileSync(join(FOLDER, 'regions.csv'), 'utf8')
}

/** Codes of the villages of a sheet. */
export function villagesOf(sheet: string): string[] {
  return sheet.split('\n').flatMap((line) => /^\d{12}(?=,)/.exec(line)?.[0] ?? [])
}

/** The households written by hand. */
export function readTellings(): Telling[] {
  const folder = join(FOLDER, 'families')
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().flatMap((name) => tellingFile.parse(parse(readFileSync(join(folder, name), 'utf8'))))
}

/** The same as families of a county that opens on that day. */
export function tellingFamilies(today: Day): Family[] {
  const taken = new Map<string, number>()
  return readTellings().map((telling) => tellingFamily(telling, today, taken))
}
