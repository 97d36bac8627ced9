import { printDay } from '@doudi/domain'
import { DEPARTMENT_NAMES, DEPARTMENTS, type DepartmentTraits } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { caseOfHousehold } from '../../../registry/index.ts'
import { draftReferral } from '../draftReferral.ts'
import { refuseReferral } from '../problems.ts'
import { countStateAidOpen } from '../sql/referrals.ts'

export const need = z.strictObject({
  words: z.string().trim().min(1).max(1000).describe('What is needed, for what.'),
  papers: z.array(z.string().trim().min(1).max(60)).max(20).default([]).describe('Papers that go along.'),
})

/**
 * Writes down at the desk that somebody needs what another department gives. A charity comes after the state: not while
 * applications or referrals of the household are open (catalogue ACC-16).
 */
export const openReferral = defineCommand({
  name: 'casework.open-referral',
  permission: 'casework.refer',
  input: z.strictObject({
    id: z.uuid().optional(),
    household: z.uuid(),
    person: z.uuid(),
    department: z.enum(DEPARTMENT_NAMES),
    need,
  }),
  output: z.strictObject({ referral: z.string() }),
  async run(context, { id, household, person, department, need }) {
    const { tx, county, today } = context
    const { region, file } = await caseOfHousehold(tx, county, household, printDay(today))
    if (!file?.household.members.some((member) => member.id === person)) {
      throw refuseReferral('casework.referral-elsewhere', {}, 'person')
    }
    const afterState = (DEPARTMENTS[department] as DepartmentTraits).afterState === true
    const open = afterState ? await countStateAidOpen(tx, county, household) : 0
    if (open > 0) throw refuseReferral('casework.state-aid-first', { open }, 'department')
    const origin = afterState ? 'afterStateAid' : 'desk'
    const draft = { id, region, household, person, intake: null, department, programme: null, origin, need } as const
    return { referral: await draftReferral(context, draft) }
  },
  audit: ({ household, department }, { referral }) => ({ household, department, referral }),
  subject: ({ household }) => household,
})
