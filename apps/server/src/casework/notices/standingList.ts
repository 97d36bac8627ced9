import { printDay } from '@doudi/domain'
import type { AppliedProgramme } from '@doudi/life'
import { sql } from 'kysely'
import type { CommandContext } from '../../platform/command/index.ts'
import { readSetting } from '../../platform/settings/index.ts'
import { headsOf, minorsAmong, namesOf, namesOfRegions } from '../../registry/index.ts'
import { LISTED, publicFamily } from './domain/families.ts'
import { UNNAMED } from './domain/printedName.ts'
import { findPublicFault } from './domain/publicGuard.ts'
import { nameOf, yuanOf } from './drawLines.ts'
import type { PrintedLine } from './printedLine.ts'
import { cellsOf } from './publicWords.ts'
import { NOTICE_NAMES } from './settings.ts'
import { takenOff } from './sql/objections.ts'

type Reading = Pick<CommandContext, 'tx' | 'county' | 'today'>

export interface StandingLine extends PrintedLine {
  /** Since when, as a month: no day of anybody's life stands on a board. */
  readonly since: string
}

interface AwardRow {
  readonly household: string
  readonly person: string | null
  readonly programme: AppliedProgramme
  readonly since: string
  readonly monthly: number | null
}

/**
 * Who receives dibao or tekun in a village today, from the awards themselves: whatever changes there changes here, and
 * whatever ended is gone. Never a child, never somebody who was taken off.
 */
export async function standingListOf(reading: Reading, village: string): Promise<StandingLine[]> {
  const { tx, county, today } = reading
  const on = printDay(today)
  const { rows } = await sql<AwardRow>`
    select a.household_id as household, a.person_id as person, a.programme,
           to_char(a.holds_from, 'YYYY-MM') as since, m.monthly_fen::int as monthly
      from casework.award a
      left join casework.award_amount m on m.county = ${county} and m.award_id = a.id
           and m.replaced_by is null and m.holds_from <= ${on} and (m.holds_until is null or m.holds_until > ${on})
     where a.county = ${county} and a.region = ${village} and a.programme = any(${[...LISTED]})
       and a.state in ('running', 'grace') and a.holds_from <= (date_trunc('month', ${on}::date) + interval '1 month')
       and (a.holds_until is null or a.holds_until > ${on})
     order by a.programme, a.holds_from, a.id`.execute(tx)
  const households = [...new Set(rows.map(({ household }) => household))]
  const off = await takenOff(tx, county, households)
  const heads = await headsOf(tx, county, households, on)
  const people = [...rows.flatMap(({ person }) => person ?? []), ...[...heads.values()].map(({ person }) => person)]
  const known = await namesOf(tx, county, people)
  const minors = await minorsAmong(tx, county, people, on)
  const names = (await readSetting(tx, county, NOTICE_NAMES, today)) ?? 'full'
  const villageName = (await namesOfRegions(tx, [village])).get(village) ?? village
  const lines = rows
    .filter(({ household, person }) => !off.has(household) && (person === null || !minors.has(person)))
    .map(({ household, person, programme, since, monthly }): StandingLine => {
      const head = heads.get(household)
      const named = { whom: person ?? head?.person ?? null, head: head?.person ?? null, known, minors }
      return {
        name: nameOf(named, names),
        members: head?.members ?? 1,
        programme: publicFamily(programme) as string,
        yuan: yuanOf(monthly === null ? undefined : monthly / 100),
        unit: '元/月',
        village: villageName,
        since,
      }
    })
    // a line that may not be read by anybody is left out, and the others stay
    .filter((line) => line.name !== UNNAMED && findPublicFault(cellsOf(line)) === undefined)
  return lines.toSorted((a, b) => a.programme.localeCompare(b.programme, 'zh-CN') || a.since.localeCompare(b.since))
}
