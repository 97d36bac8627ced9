import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { defineCommand, runCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { SONGLIN } from '../../platform/testing/index.ts'
import { getApplication } from '../application/sql/applications.ts'
import { insertDecision } from '../decision/sql/decisions.ts'
import { FROZEN } from '../sealed.ts'
import { type Office, openOffice } from '../testing/office.ts'
import { remindOfGrace } from './grace/commands/remindOfGrace.ts'
import { makeAward } from './makeAward.ts'
import { onTheRolls } from './testing/onTheRolls.ts'

let office: Office
let rolls: ReturnType<typeof onTheRolls>
beforeAll(async () => {
  office = await openOffice()
  rolls = onTheRolls(office)
})
afterAll(() => office.close())

const ALONE = [{ name: '李桂芳', born: '1976-03-02', relation: 'head' }]
/** A family of one with the sum that the rules give them. */
const paidRightly = async () => {
  const { household, people } = await rolls.family(ALONE, [{ roll: 'dibao', monthlyFen: 1 }])
  const award = await rolls.awardOf(household)
  const { beside } = await rolls.show(award.id)
  const change = await rolls.waiting(award.id)
  await office.done('countyApprover', 'POST', `/api/award-changes/${change.id}/confirmation`, {
    seen: 1,
    cause: 'newStandard',
  })
  await office.settle()
  return { household, person: people[0] as string, award: award.id as string, full: beside.nowFen as number }
}
const wage = (person: string, yearly: number) =>
  office.record({ person }, 'income', { kind: 'wage', yearly }, '2026-06-01')
const spansOf = async (award: string) =>
  (await rolls.show(award)).amounts.map(({ id: _id, ...span }: { id: string }) => span)
const employed = (person: string) =>
  office.record({ person }, 'changed', { on: '2026-05-20', because: 'employment' }, '2026-05-20')

/** The county has fixed how many days before the end it reminds. */
const setReminderDays = (days: number) =>
  office.asAdmin(
    `insert into platform.setting (county, id, name, scope, value, holds_from, document, clause, proposed_by, proposed_at, approved_by, approved_at)
     values ('500299', gen_random_uuid(), 'casework.grace-reminder-days', '', $1, '2026-01-01', '松民发〔2026〕1号', '三',
       gen_random_uuid(), now(), gen_random_uuid(), now())`,
    [JSON.stringify(days)],
  )

test('a gradual exit: found at the review, granted for the months of the place, reminded once, ended in order', async () => {
  const { person, award, full, household } = await paidRightly()
  await employed(person)
  await wage(person, Math.round((full * 12 * 1.2) / 100))
  await office.settle()
  expect(await rolls.review('reviewer', award, { months: 9 })).toMatchObject({ code: 'casework.grace-months-outside' })
  const reviewed = await rolls.review('reviewer', award)
  expect(reviewed).toMatchObject({ status: 200, result: 'graceProposed' })
  const waiting = await rolls.waiting(award)
  expect(waiting).toMatchObject({ act: 'startGrace', months: 6 })
  expect(waiting.found.warnings.map(({ code }: { code: string }) => code)).toContain('AMB-05')
  expect(await rolls.confirm('countyApprover', reviewed.change, award)).toMatchObject({ status: 200, state: 'grace' })
  const granted = await rolls.show(award)
  expect(granted).toMatchObject({ graceFrom: '2026-08-01', graceUntil: '2027-02-01' })
  expect((await spansOf(award)).at(-1)).toMatchObject({ until: null, monthlyFen: full })
  office.clock.set('2026-08-02T09:00:00+08:00')
  await office.settle()
  expect(await rolls.waiting(award)).toBeUndefined()

  await setReminderDays(30)
  const remind = () =>
    runCommand(office.platform, remindOfGrace, { actor: systemActor(SONGLIN), requestId: 'test' }, {})
  office.clock.set('2027-01-01T07:00:00+08:00')
  expect(await remind()).toEqual({ reminded: 0, proposed: 0 })
  office.clock.set('2027-01-05T07:00:00+08:00')
  expect(await remind()).toEqual({ reminded: 1, proposed: 0 })
  expect(await remind()).toEqual({ reminded: 0, proposed: 0 })
  expect((await rolls.show(award)).notices[0]).toMatchObject({ kind: 'graceReminder', aboutOn: '2027-02-01' })
  const { running, reminderDays } = await office.done('reviewer', 'GET', '/api/award-lists/gradual-exits')
  expect(reminderDays).toBe(30)
  expect(running.find((row: { award: string }) => row.award === award)).toMatchObject({
    soon: true,
    remindedAt: '2027-01-05',
  })
  office.clock.set('2027-02-01T07:00:00+08:00')
  expect(await remind()).toMatchObject({ proposed: 1 })
  const over = await rolls.waiting(award)
  expect(over).toMatchObject({ act: 'end', cause: 'graceEnded', source: 'grace', from: '2027-02-01' })
  expect(await rolls.confirm('countyApprover', over.id, award)).toMatchObject({ status: 200, state: 'ended' })
  const rows = await office.asAdmin(
    `select roll, left_because as why from registry.enrolment where household_id = $1 and roll in ('dibao', 'gradualExit') and holds_until = '2027-02-01' order by roll`,
    [household],
  )
  expect(rows).toEqual([
    { roll: 'dibao', why: 'graceEnded' },
    { roll: 'gradualExit', why: 'graceEnded' },
  ])
  office.clock.set('2026-07-01T09:00:00+08:00')
})

test('whoever earns less again in their gradual exit goes back to full support', async () => {
  const { person, award, full } = await paidRightly()
  await employed(person)
  const { circumstance } = await wage(person, Math.round((full * 12 * 1.2) / 100))
  await office.settle()
  const { change } = await rolls.review('reviewer', award)
  await rolls.confirm('countyApprover', change, award)
  office.clock.set('2026-09-02T09:00:00+08:00')
  await office.done('keeper', 'POST', `/api/registry/circumstances/${circumstance}/correct`, { because: '误录' })
  await office.settle()
  const back = await rolls.waiting(award)
  expect(back).toMatchObject({ act: 'backToFull', cause: 'incomeFell' })
  expect(await rolls.confirm('countyApprover', back.id, award)).toMatchObject({ status: 200, state: 'running' })
  expect(await rolls.show(award)).toMatchObject({ graceFrom: null, graceUntil: null })
  office.clock.set('2026-07-01T09:00:00+08:00')
})

/** What a confirmation does once everything before it is done: the award of an application from a day on. */
const award = defineCommand({
  name: 'casework.award-in-test',
  permission: 'casework.confirm',
  input: z.strictObject({ application: z.uuid(), from: z.iso.date(), monthlyFen: z.int(), persons: z.int() }),
  async run(context, { application: id, from, monthlyFen, persons }) {
    const { tx, county, now, keyring } = context
    const application = await getApplication(tx, county, id)
    const { region, household, person, programme } = application
    await makeAward(
      context,
      { id: mintId(now), application, amount: { monthlyFen }, from, persons },
      async (linked) => {
        const decision = mintId(now)
        await insertDecision(tx, {
          county,
          id: decision,
          region,
          household_id: household,
          application_id: id,
          award_id: linked,
          kind: 'award',
          programme,
          person_id: person,
          decided_on: '2026-07-01',
          decided_at: now,
          decided_by: context.actor.user,
          decided_post: context.actor.post,
          delegated: false,
          by_hand: false,
          effective_on: from,
          reasons: '[]',
          packs: '',
          frozen_sealed: FROZEN.seal(keyring, decision, {}),
        })
        return decision
      },
    )
  },
  audit: () => ({}),
})

test('dibao of the whole household takes the place of a single case on the same day, and the other way round: no gap, no overlap', async () => {
  const { household, people } = await rolls.family(
    [
      { name: '周老太', born: '1950-03-02', relation: 'head' },
      { name: '周小山', born: '1980-01-01', relation: 'son' },
    ],
    [{ roll: 'singlePersonDibao', of: 1, monthlyFen: 50_000 }],
  )
  const run = (input: { application: string; from: string; monthlyFen: number; persons: number }) =>
    runCommand(office.platform, award, { actor: systemActor(SONGLIN), requestId: 'test' }, input)
  const whole = await office.apply({ household, person: people[0] as string })
  await run({ application: whole, from: '2026-08-01', monthlyFen: 100_000, persons: 2 })
  const awards = await rolls.awardsOf(household)
  const [single] = awards.filter(({ programme }: { programme: string }) => programme === 'singlePersonDibao')
  expect(single).toMatchObject({ state: 'ended', until: '2026-08-01', endedBecause: 'replaced' })
  expect(await rolls.awardOf(household)).toMatchObject({
    from: '2026-08-01',
    continues: single.id,
    monthlyFen: 100_000,
  })
  const notices = await office.asAdmin('select kind from casework.award_notice where award_id = $1', [single.id])
  expect(notices).toEqual([{ kind: 'end' }])

  const alone = await office.apply(
    { household, person: people[1] as string },
    { programme: 'singlePersonDibao', of: people[1] as string },
  )
  await run({ application: alone, from: '2026-10-01', monthlyFen: 55_000, persons: 1 })
  const after = await rolls.awardsOf(household)
  const dibao = after.find(({ programme }: { programme: string }) => programme === 'dibao')
  expect(dibao).toMatchObject({ state: 'ended', until: '2026-10-01', endedBecause: 'replaced' })
  expect(await rolls.awardOf(household, 'singlePersonDibao')).toMatchObject({ from: '2026-10-01', continues: dibao.id })
})
