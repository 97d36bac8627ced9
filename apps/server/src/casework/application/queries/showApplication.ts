import { printDay } from '@doudi/domain'
import { datedWord, doneOf, nextSteps, planOf } from '@doudi/life'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { headsOf, namesOf, readingOf, WHYS } from '../../../registry/index.ts'
import { listDecisionsOf } from '../../decision/sql/decisions.ts'
import { getIntake, listAuthorisations, listItems, type Told } from '../../intake/sql/intakes.ts'
import { SAID, TOLD } from '../../sealed.ts'
import { getApplication, listApplicationsOf, listSteps } from '../sql/applications.ts'

/** One case on one page: the door, every step with who took it and what was found, what may happen next. Leaves receipts. */
export const showApplication = defineQuery({
  name: 'casework.show-application',
  permission: 'casework.read',
  input: z.strictObject({ application: z.uuid(), why: z.enum(WHYS).default('casework') }),
  subject: ({ application }) => application,
  async run({ tx, county, today, actor, keyring, receipt }, { application: id, why }) {
    const on = printDay(today)
    const application = await getApplication(tx, county, id)
    const { household, region, person } = application
    const heads = await headsOf(tx, county, [household], on)
    const head = heads.get(household)
    const read = [...new Set([head?.person, person].filter((one) => one !== undefined && one !== null))]
    for (const one of read) await receipt({ person: one, region, ...readingOf(actor, why) })
    const steps = await listSteps(tx, county, id)
    const intake = await getIntake(tx, county, application.intake)
    const told = TOLD.open(keyring, intake.id, intake.told_sealed) as Told
    const items = await listItems(tx, county, intake.id)
    const authorisations = await listAuthorisations(tx, county, household, on)
    const decisions = await listDecisionsOf(tx, county, id)
    const plan = planOf(application.programme, application.lawOn, application.aid)
    const done = doneOf(steps.map(({ act }) => act))
    const officers = await readShownNames(tx, county, [
      intake.taken_by,
      ...steps.map(({ takenBy }) => takenBy),
      ...decisions.map(({ decided_by }) => decided_by),
    ])
    const people = items.flatMap(({ person_id }) => person_id ?? [])
    const others = await listApplicationsOf(tx, county, household)
    return {
      ...application,
      head: head?.name ?? null,
      members: head?.members ?? 0,
      names: Object.fromEntries(
        await namesOf(tx, county, [...read, ...people, ...authorisations.flatMap(({ person_id }) => person_id ?? [])]),
      ),
      officers: Object.fromEntries(officers),
      plan,
      words: { verify: datedWord('verify', plan), confirm: datedWord('confirm', plan) },
      next: nextSteps({ ...application, done }, plan, actor.permissions),
      waiting: nextSteps({ ...application, done }, plan).map(({ act }) => act),
      intake: {
        id: intake.id,
        by: intake.applied_by,
        channel: intake.channel,
        standing: intake.standing,
        homeRegion: intake.home_region,
        takenOn: intake.taken_on,
        takenBy: intake.taken_by,
        proxyUntil: intake.proxy_until,
        told: told.words,
        items: items.map((item) => ({
          programme: item.programme,
          person: item.person_id,
          answer: item.answer,
          amountFen: item.amount_fen === null ? null : Number(item.amount_fen),
          choice: item.choice,
          because: item.because,
          said: item.said,
          application: item.application_id,
        })),
      },
      authorisations: authorisations.map(({ id: authorisation, person_id, supporter_of, signed_on, good_until }) => ({
        authorisation,
        person: person_id,
        supporterOf: supporter_of,
        signedOn: signed_on,
        goodUntil: good_until,
      })),
      steps: steps.map(({ id: step, saidSealed, takenAt, ...rest }) => ({
        step,
        ...rest,
        takenAt: takenAt.toISOString(),
        said: saidSealed === null ? null : SAID.open(keyring, step, saidSealed),
      })),
      decisions: decisions.map((decision) => ({
        ...decision,
        amount_fen: decision.amount_fen === null ? null : Number(decision.amount_fen),
      })),
      others: others
        .filter((other) => other.id !== id)
        .map(({ id: other, programme, state, person: whom }) => ({
          application: other,
          programme,
          state,
          person: whom,
        })),
    }
  },
})
