import { printDay } from '@doudi/domain'
import { type Department, departmentFor, referralLife } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { getIntake, listItems } from '../intake/sql/intakes.ts'
import { TOLD } from '../sealed.ts'
import { NEED } from './sealed.ts'
import { insertReferral, isWithDepartment } from './sql/referrals.ts'
import type { Need, Referral } from './types.ts'

/** A need that is to be passed on. */
export interface Draft {
  readonly id?: string | undefined
  readonly region: string
  readonly household: string
  readonly person: string
  readonly intake: string | null
  readonly department: Department
  readonly programme: string | null
  readonly origin: Referral['origin']
  readonly need: Need
}

/** Writes down a need for a department. Nothing leaves by this: it waits for the consent. */
export async function draftReferral(
  { tx, county, now, today, actor, keyring }: CommandContext,
  { id = mintId(now), need, ...draft }: Draft,
): Promise<string> {
  await insertReferral(tx, {
    county,
    id,
    region: draft.region,
    household_id: draft.household,
    person_id: draft.person,
    intake_id: draft.intake,
    department: draft.department,
    programme: draft.programme,
    origin: draft.origin,
    need_sealed: NEED.seal(keyring, id, need),
    state: referralLife.start,
    version: 1,
    opened_on: printDay(today),
    opened_at: now,
    opened_by: actor.user,
    changed_at: now,
  })
  return id
}

/** Lines of an intake that are passed on open a referral each, for the member they name or the applicant. */
export async function referItems(context: CommandContext, { intake }: { readonly intake: string }): Promise<void> {
  const { tx, county, keyring } = context
  const row = await getIntake(tx, county, intake)
  const { words } = TOLD.open(keyring, intake, row.told_sealed) as { words: string }
  for (const { programme, person_id, choice } of await listItems(tx, county, intake)) {
    const department = departmentFor(programme)
    if (choice !== 'referred' || department === undefined) continue
    // a need that is with the department already is not passed on twice
    const person = person_id ?? row.applicant_id
    if (await isWithDepartment(tx, county, { person, department, programme })) continue
    await draftReferral(context, {
      region: row.region,
      household: row.household_id,
      person,
      intake,
      department,
      programme,
      origin: 'intake',
      need: { words, papers: [] },
    })
  }
}
