import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { indexesOfNumber, readNumber } from '../../../registry/index.ts'
import { refuseHands } from '../problems.ts'
import { KIN_NAME, sealNumberOf } from '../sealed.ts'
import { endStaffRow, holdStaff, insertKin, insertStaff, withdrawKinRow } from '../sql/staff.ts'

export const RELATIONS = [
  'spouse',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
  'inLaw',
  'caredFor',
] as const

/** Says which person an account of the staff is, or enters a member of a village committee whose relatives matter. */
export const enterStaff = defineCommand({
  name: 'casework.enter-staff',
  permission: 'casework.keep-staff',
  input: z.strictObject({
    account: z.uuid().optional(),
    name: z.string().trim().min(1).max(40),
    duty: z.string().trim().min(1).max(60),
    kind: z.enum(['handler', 'villageCommittee']),
    number: z.string().max(64).describe('Identity number; kept encrypted.'),
  }),
  output: z.strictObject({ staff: z.string() }),
  async run({ tx, county, now, today, actor, keyring }, { account, name, duty, kind, number }) {
    const read = readNumber(number, today)
    const staff = mintId(now)
    await insertStaff(tx, {
      county,
      id: staff,
      account_id: account ?? null,
      name,
      duty,
      kind,
      number_sealed: sealNumberOf(keyring, 'casework.staff', staff, read.number),
      number_index: indexesOfNumber(keyring, read)[0],
      entered_at: now,
      entered_by: actor.user,
    })
    return { staff }
  },
  audit: ({ account, kind }, { staff }) => ({ staff, account, kind }),
})

/** They no longer serve. Their relatives are compared no more. */
export const endStaff = defineCommand({
  name: 'casework.end-staff',
  permission: 'casework.keep-staff',
  input: z.strictObject({ staff: z.uuid() }),
  async run({ tx, county, today, actor }, { staff }) {
    const row = await holdStaff(tx, county, staff)
    if (row.ended_on !== null) throw refuseHands('casework.staff-over')
    await endStaffRow(tx, county, staff, printDay(today), actor.user)
    return { staff }
  },
  audit: ({ staff }) => ({ staff }),
  subject: ({ staff }) => staff,
})

/** A near relative that somebody of the staff declared, or whom they care for. */
export const declareKin = defineCommand({
  name: 'casework.declare-kin',
  permission: 'casework.keep-staff',
  input: z.strictObject({
    staff: z.uuid(),
    relation: z.enum(RELATIONS),
    name: z.string().trim().min(1).max(40),
    number: z.string().max(64),
    declaredOn: z.iso.date().optional(),
  }),
  output: z.strictObject({ kin: z.string() }),
  async run({ tx, county, now, today, actor, keyring }, { staff, relation, name, number, declaredOn }) {
    const of = await holdStaff(tx, county, staff)
    if (of.ended_on !== null) throw refuseHands('casework.staff-over')
    const read = readNumber(number, today)
    const kin = mintId(now)
    await insertKin(tx, {
      county,
      id: kin,
      staff_id: staff,
      relation,
      name_sealed: KIN_NAME.seal(keyring, kin, name),
      number_sealed: sealNumberOf(keyring, 'casework.kin', kin, read.number),
      number_index: indexesOfNumber(keyring, read)[0],
      declared_on: declaredOn ?? printDay(today),
      entered_at: now,
      entered_by: actor.user,
    })
    return { kin }
  },
  // Whose relative somebody is stays out of the ledger: it names the declaration.
  audit: ({ staff }, { kin }) => ({ staff, kin }),
  subject: ({ staff }) => staff,
})

/** A declaration no longer holds. */
export const withdrawKin = defineCommand({
  name: 'casework.withdraw-kin',
  permission: 'casework.keep-staff',
  input: z.strictObject({ kin: z.uuid(), because: z.enum(['noLonger', 'mistake']) }),
  async run({ tx, county, today, actor }, { kin, because }) {
    const changed = await withdrawKinRow(tx, county, kin, { on: printDay(today), by: actor.user, because })
    if (changed === 0n) throw refuseHands('casework.kin-withdrawn')
    return { kin }
  },
  audit: ({ kin, because }) => ({ kin, because }),
  subject: ({ kin }) => kin,
})
