import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery, type QueryContext } from '../../../platform/command/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Printed } from '../../../platform/http/index.ts'
import { caseOfHousehold, headsOf, namesOf, readingOf } from '../../../registry/index.ts'
import { getIntake } from '../../intake/sql/intakes.ts'
import { REFERRAL_SAID } from '../sealed.ts'
import { printAnswer } from './answerSheet.ts'
import { type Asked, answerLines } from './lines.ts'

const read = ({ tx, county, today, keyring }: QueryContext, asked: Asked) =>
  answerLines(tx, county, asked, printDay(today), (step, sealed) => REFERRAL_SAID.open(keyring, step, sealed))

async function bureauOf(tx: Tx, county: string): Promise<string> {
  const row = await tx
    .selectFrom('platform.installation')
    .select('name')
    .where('county', '=', county)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** What has become of everything an intake asked for: applications and referrals together (catalogue ACC-01). */
export const showCombinedAnswer = defineQuery({
  name: 'casework.show-combined-answer',
  permission: 'casework.read',
  input: z.strictObject({ intake: z.uuid() }),
  subject: ({ intake }) => intake,
  async run(context, { intake }) {
    const { tx, county, actor, receipt } = context
    const { applicant_id, region, taken_on } = await getIntake(tx, county, intake)
    await receipt({ person: applicant_id, region, ...readingOf(actor, 'casework') })
    return { intake, takenOn: taken_on, lines: await read(context, { intake }) }
  },
})

/** The same as the sheet that is handed to the person: one answer for everything. */
export const printCombinedAnswer = defineQuery({
  name: 'casework.print-combined-answer',
  permission: 'casework.read',
  input: z.strictObject({ intake: z.uuid() }),
  subject: ({ intake }) => intake,
  async run(context, { intake }) {
    const { tx, county, actor, today, receipt } = context
    const { applicant_id, region } = await getIntake(tx, county, intake)
    await receipt({ person: applicant_id, region, ...readingOf(actor, 'casework') })
    const applicant = (await namesOf(tx, county, [applicant_id])).get(applicant_id) ?? ''
    const lines = await read(context, { intake })
    const sheet = { title: '救助事项综合答复', applicant, number: intake.slice(0, 13), on: printDay(today), lines }
    return new Printed('text/html', printAnswer({ ...sheet, bureau: await bureauOf(tx, county) }))
  },
})

/** Everything a household was promised and given, what is late and what was refused, over all its intakes (ACC-02). */
export const showStatement = defineQuery({
  name: 'casework.show-statement',
  permission: 'casework.read',
  input: z.strictObject({ household: z.uuid() }),
  subject: ({ household }) => household,
  async run(context, { household }) {
    await receiptOfHead(context, household)
    return { household, lines: await read(context, { household }) }
  },
})

/** The statement as a sheet. */
export const printStatement = defineQuery({
  name: 'casework.print-statement',
  permission: 'casework.read',
  input: z.strictObject({ household: z.uuid() }),
  subject: ({ household }) => household,
  async run(context, { household }) {
    const { tx, county, today } = context
    const applicant = await receiptOfHead(context, household)
    const lines = await read(context, { household })
    const sheet = { title: '家庭救助事项对账单', applicant, number: household.slice(0, 13), on: printDay(today), lines }
    return new Printed('text/html', printAnswer({ ...sheet, bureau: await bureauOf(tx, county) }))
  },
})

/** The household in scope, or not found; its head gets the receipt. */
async function receiptOfHead({ tx, county, today, actor, receipt }: QueryContext, household: string): Promise<string> {
  const { region } = await caseOfHousehold(tx, county, household, printDay(today))
  const head = (await headsOf(tx, county, [household], printDay(today))).get(household)
  if (head) await receipt({ person: head.person, region, ...readingOf(actor, 'casework') })
  return head?.name ?? ''
}
