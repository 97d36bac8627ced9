import { type ApplicationState, DEPARTMENTS, type Department, type ReferralState } from '@doudi/life'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { namesOf } from '../../../registry/index.ts'
import { isOverdue } from '../queries/listReferrals.ts'
import { listReferralSteps } from '../sql/referrals.ts'

/** Where a line stands as the person hears it. Promised: decided in favour and not yet given; delivered: given. */
export const STANDINGS = ['underWay', 'overdue', 'promised', 'delivered', 'refused', 'notPursued', 'withdrawn'] as const
export type Standing = (typeof STANDINGS)[number]

/** One thing that somebody asked for, was proposed or was passed on, and what has become of it. Money is fen, days are ISO. */
export interface AnswerLine {
  readonly kind: 'application' | 'referral' | 'dropped'
  readonly id: string
  readonly intake: string | null
  /** The programme, or the department. */
  readonly what: string
  readonly department: Department | null
  readonly person: string | null
  readonly name: string | null
  readonly state: string
  readonly standing: Standing
  readonly since: string
  readonly dueOn: string | null
  readonly answeredOn: string | null
  readonly amountFen: number | null
  readonly monthly: boolean
  readonly words: string | null
}

export type Asked = { readonly intake: string } | { readonly household: string }

/** Everything of an intake, or of a household: own applications, what was passed on, what was dropped with its reason. */
export async function answerLines(
  tx: Tx,
  county: string,
  asked: Asked,
  on: string,
  open: (step: string, sealed: Buffer) => unknown,
): Promise<AnswerLine[]> {
  const [applications, referrals, dropped] = [
    await listApplied(tx, county, asked),
    await listReferred(tx, county, asked),
    await listDropped(tx, county, asked),
  ]
  const steps = await listReferralSteps(
    tx,
    county,
    referrals.map(({ id }) => id),
  )
  const answers = new Map(
    referrals.map(({ id }) => {
      const answer = (steps.get(id) ?? []).findLast(({ act }) => act === 'answer' || act === 'return')
      const said = answer?.saidSealed && (open(answer.id, answer.saidSealed) as { words?: string; because?: string })
      return [id, (said && (said.words ?? said.because)) ?? null]
    }),
  )
  const all = [
    ...applications.map((row) => ({
      ...row,
      kind: 'application' as const,
      standing: standingOfApplication(row.state),
    })),
    ...referrals.map((row) => ({
      ...row,
      kind: 'referral' as const,
      what: DEPARTMENTS[row.department].zh,
      standing: standingOfReferral(row, on),
      words: answers.get(row.id) ?? null,
    })),
    ...dropped.map((row) => ({ ...row, kind: 'dropped' as const, standing: 'notPursued' as const })),
  ]
  const names = await namesOf(tx, county, [...new Set(all.flatMap(({ person }) => person ?? []))])
  return all.map((line) => ({ ...line, name: line.person === null ? null : (names.get(line.person) ?? null) }))
}

function standingOfApplication(state: ApplicationState): Standing {
  if (state === 'confirmed') return 'promised'
  if (state === 'awarded') return 'delivered'
  if (state === 'withdrawn') return 'withdrawn'
  if (state === 'refused' || state === 'refusalTold' || state === 'appealDismissed') return 'refused'
  return 'underWay'
}

function standingOfReferral(
  row: { state: ReferralState; dueOn: string | null; outcome: string | null },
  on: string,
): Standing {
  if (row.state === 'withdrawn') return 'withdrawn'
  if (row.outcome !== null) return row.outcome === 'refused' ? 'refused' : 'delivered'
  return isOverdue(row, on) ? 'overdue' : 'underWay'
}

const of = (asked: Asked, alias: string, intake = 'intake_id') =>
  'intake' in asked
    ? sql`${sql.ref(`${alias}.${intake}`)} = ${asked.intake}`
    : sql`${sql.ref(`${alias}.household_id`)} = ${asked.household}`

type Row = Omit<AnswerLine, 'kind' | 'standing' | 'name' | 'state'>

async function listApplied(tx: Tx, county: string, asked: Asked) {
  const { rows } = await sql<Row & { state: ApplicationState }>`
    select a.id, a.intake_id as intake, a.programme as what, null as department, a.person_id as person, a.state,
           a.applied_on as since, null as "dueOn", d.decided_on as "answeredOn", d.amount_fen::float8 as "amountFen",
           a.programme <> 'temporaryAid' as monthly, null as words
      from casework.application a
      left join lateral (select decided_on, amount_fen from casework.decision d
        where d.county = ${county} and d.application_id = a.id order by d.decided_at desc limit 1) d on true
     where a.county = ${county} and ${of(asked, 'a')} order by a.applied_on, a.id`.execute(tx)
  // an old decision that an appeal undid is not an answer
  return rows.map((row) =>
    standingOfApplication(row.state) === 'underWay' ? { ...row, answeredOn: null, amountFen: null } : row,
  )
}

async function listReferred(tx: Tx, county: string, asked: Asked) {
  const { rows } = await sql<Row & { state: ReferralState; department: Department; outcome: string | null }>`
    select r.id, r.intake_id as intake, r.department as what, r.department, r.person_id as person, r.state, r.outcome,
           r.opened_on as since, r.due_on as "dueOn", r.answered_on as "answeredOn", r.amount_fen::float8 as "amountFen",
           false as monthly, null as words
      from casework.referral r where r.county = ${county} and ${of(asked, 'r')} order by r.opened_on, r.id`.execute(tx)
  return rows
}

async function listDropped(tx: Tx, county: string, asked: Asked) {
  const { rows } = await sql<Row & { state: string }>`
    select i.id, i.intake_id as intake, i.programme as what, null as department, i.person_id as person, 'dropped' as state,
           t.taken_on as since, null as "dueOn", null as "answeredOn", null as "amountFen", false as monthly, i.because as words
      from casework.intake_item i join casework.intake t on t.county = ${county} and t.id = i.intake_id
     where i.county = ${county} and i.choice = 'dropped' and ${of(asked, 'i')} order by i.id`.execute(tx)
  return rows
}
