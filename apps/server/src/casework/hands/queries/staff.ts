import { maskIdentityNumber } from '@doudi/domain'
import { z } from 'zod'
import { listColleagues, readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { KIN_NAME, openNumberOf } from '../sealed.ts'
import { listKinRows, listStaffRows } from '../sql/staff.ts'
import { listStandInRows } from '../sql/standIns.ts'

const maskName = (name: string): string => `${[...name][0] ?? ''}${'某'.repeat(Math.max(1, [...name].length - 1))}`

/** The staff register with what each declared; numbers and names of relatives masked. */
export const listStaff = defineQuery({
  name: 'casework.list-staff',
  permission: 'casework.keep-staff',
  input: z.strictObject({}),
  async run({ tx, county, keyring }) {
    const staff = await listStaffRows(tx, county)
    const kin = Map.groupBy(await listKinRows(tx, county), ({ staff_id }) => staff_id)
    const accounts = staff.flatMap(({ account_id }) => account_id ?? [])
    const names = await readShownNames(tx, county, accounts)
    return {
      staff: staff.map((row) => ({
        staff: row.id,
        account: row.account_id,
        accountName: row.account_id === null ? null : (names.get(row.account_id) ?? null),
        name: row.name,
        duty: row.duty,
        kind: row.kind,
        number: maskIdentityNumber(openNumberOf(keyring, 'casework.staff', row.id, row.number_sealed)),
        kin: (kin.get(row.id) ?? []).map((each) => ({
          kin: each.id,
          relation: each.relation,
          name: maskName(KIN_NAME.open(keyring, each.id, each.name_sealed) as string),
          number: maskIdentityNumber(openNumberOf(keyring, 'casework.kin', each.id, each.number_sealed)),
          declaredOn: each.declared_on,
        })),
      })),
    }
  },
})

/** Stand-ins, in force and past. A township sees its own. */
export const listStandIns = defineQuery({
  name: 'casework.list-stand-ins',
  permission: 'casework.read',
  input: z.strictObject({}),
  async run({ tx, county, actor }) {
    const rows = await listStandInRows(tx, county, actor.region.length > 6 ? actor.region.slice(0, 9) : undefined)
    const names = await readShownNames(tx, county, [
      ...rows.map(({ account_id }) => account_id),
      ...rows.map(({ appointed_by }) => appointed_by),
    ])
    return {
      standIns: rows.map((row) => ({
        standIn: row.id,
        township: row.township,
        account: row.account_id,
        name: names.get(row.account_id) ?? null,
        hand: row.hand,
        post: row.post,
        because: row.because,
        from: row.holds_from,
        until: row.holds_until,
        appointedBy: names.get(row.appointed_by) ?? null,
        endedOn: row.ended_on,
        regular: row.regular,
      })),
    }
  },
})

/** Whom an officer of the county may name: accounts with the posts they hold. */
export const listColleaguesToName = defineQuery({
  name: 'casework.list-colleagues',
  permission: 'casework.watch-hands',
  input: z.strictObject({}),
  async run({ tx, county }) {
    const all = await listColleagues(tx, county, { region: county, permission: 'oversight.see-worktable' })
    return {
      colleagues: [...Map.groupBy(all, ({ user }) => user)].map(([account, posts]) => ({
        account,
        name: posts[0]?.name ?? '',
        posts: posts.map(({ role, region }) => ({ role, region })),
      })),
    }
  },
})
