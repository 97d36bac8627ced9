import type { RosterKind } from '@doudi/sheets'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { listOnRolls, namesOfRegions } from '../../registry/index.ts'
import { ROLLS_OF } from '../judging/enrolmentsOfRow.ts'
import { refuse } from '../problems.ts'
import { getImport } from '../sql/imports.ts'
import { listSeen } from '../sql/outcomes.ts'

const PAGE = 100
const AT_ONCE = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Who stands on the roll and not in a file that was declared complete. A list to look into: nobody is taken off. */
export const listAbsent = defineQuery({
  name: 'rosters.list-absent',
  permission: 'registry.import-roster',
  input: z.strictObject({ import: z.uuid(), after: z.uuid().default(FIRST) }),
  subject: ({ import: id }) => id,
  async run({ tx, county }, { import: id, after }) {
    const { kind, complete, state } = await getImport(tx, county, id)
    if (!complete || state !== 'done') throw refuse('rosters.import-not-complete')
    const absent: {
      enrolment: string
      roll: string
      household: string
      person: string
      name: string
      village: string
    }[] = []
    let from = after
    let more = true
    while (more && absent.length < PAGE) {
      const standing = await listOnRolls(tx, county, {
        rolls: ROLLS_OF[kind as RosterKind],
        after: from,
        most: AT_ONCE,
      })
      more = standing.length === AT_ONCE
      const seen = await listSeen(
        tx,
        county,
        id,
        standing.flatMap(({ members }) => members.map(({ person }) => person)),
      )
      for (const { enrolment, roll, household, person, region, members } of standing) {
        from = enrolment
        const meant = person === null ? members : members.filter((one) => one.person === person)
        const first = meant[0]
        if (first === undefined || meant.some((one) => seen.has(one.person))) continue
        absent.push({ enrolment, roll, household, person: first.person, name: first.name, village: region })
        if (absent.length === PAGE) {
          more = true
          break
        }
      }
    }
    const names = await namesOfRegions(tx, [...new Set(absent.map(({ village }) => village))])
    return {
      absent: absent.map((one) => ({ ...one, villageName: names.get(one.village) ?? null })),
      next: more ? from : null,
    }
  },
})
