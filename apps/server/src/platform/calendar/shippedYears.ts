import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CalendarYear, readYear } from './yearFile.ts'

const FOLDER = fileURLToPath(new URL('../../../../../db/calendar/', import.meta.url))

let years: readonly CalendarYear[] | undefined

/** The years that come with the program: known to every county until it takes in a newer notice. */
export function shippedYears(): readonly CalendarYear[] {
  years ??= readdirSync(FOLDER)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .sort()
    .map((name) => readYear(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))))
  return years
}
