import type { CaseFile, Determination } from '@doudi/contract'
import { ageOn, type Day, parseDay, printDay } from '@doudi/domain'
import { datedWord, type Plan, planOf } from '@doudi/life'
import { readShownNames } from '../../access/index.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { nameOfBureau } from '../../platform/installation/index.ts'
import { caseOfHousehold, headsOf, namesOf, namesOfRegions } from '../../registry/index.ts'
import { getApplication, listSteps } from '../application/sql/applications.ts'
import type { Application, TakenStep } from '../application/types.ts'
import { listDecisionsOf } from '../decision/sql/decisions.ts'
import { getIntake, listAuthorisations, listItems } from '../intake/sql/intakes.ts'
import { FROZEN, SAID, SUPPORTER } from '../sealed.ts'
import { relationName } from './domain/inChinese.ts'
import type { CaseOnPaper } from './models/caseOnPaper.ts'
import { findFrozen } from './sql/frozen.ts'

/** Everything about a case that its papers are made from. */
export interface CaseRead {
  readonly application: Application
  readonly plan: Plan
  readonly about: CaseOnPaper
  readonly people: readonly string[]
  readonly steps: readonly (TakenStep & { readonly said: Record<string, unknown> | undefined })[]
  readonly dropped: readonly { readonly programme: string; readonly because: string }[]
  readonly supporters: readonly string[]
  readonly takenBy: string
  readonly decisions: readonly (Awaited<ReturnType<typeof listDecisionsOf>>[number] & { readonly frozen: Frozen })[]
}

/** What a decision rests on, as it was. */
export interface Frozen {
  readonly file: CaseFile
  readonly determination: Determination
}

type Reading = Pick<CommandContext, 'tx' | 'county' | 'today' | 'keyring'>

/** Reads a case that is in scope; not found otherwise. */
export async function readCase({ tx, county, today, keyring }: Reading, id: string): Promise<CaseRead> {
  const on = printDay(today)
  const application = await getApplication(tx, county, id)
  const { household, region, person } = application
  const plan = planOf(application.programme, application.lawOn, application.aid)
  const known = await caseOfHousehold(tx, county, household, on)
  const members = known.file?.household.members ?? []
  const head = (await headsOf(tx, county, [household], on)).get(household)
  const intake = await getIntake(tx, county, application.intake)
  const names = await namesOf(tx, county, [...members.map((member) => member.id), intake.applicant_id])
  const steps = (await listSteps(tx, county, id)).map((step) => ({
    ...step,
    said: step.saidSealed ? (SAID.open(keyring, step.id, step.saidSealed) as Record<string, unknown>) : undefined,
  }))
  const decisions = []
  for (const decision of await listDecisionsOf(tx, county, id)) {
    const sealed = await findFrozen(tx, county, decision.id)
    decisions.push({ ...decision, frozen: FROZEN.open(keyring, decision.id, sealed) as Frozen })
  }
  const authorisations = await listAuthorisations(tx, county, household, on)
  const items = await listItems(tx, county, intake.id)
  const officers = await readShownNames(tx, county, [intake.taken_by])
  return {
    application,
    plan,
    about: {
      ...(await placesOf(tx, county, region)),
      on,
      programme: application.programme,
      appliedOn: application.appliedOn,
      acceptedOn: application.acceptedOn,
      shortId: id.slice(-8).toUpperCase(),
      applicant: names.get(intake.applicant_id) ?? head?.name ?? '',
      members: members.map(({ id: member, relation, born }) => {
        const age = ageOn(parseDay(born) as Day, today)
        return { name: names.get(member) ?? '', relation: relationName(relation), age, adult: age >= 18 }
      }),
      words: {
        verify: datedWord('verify', plan)?.zh ?? '初审',
        confirm: datedWord('confirm', plan)?.zh ?? '确认',
      },
    },
    people: [...new Set([...members.map((member) => member.id), intake.applicant_id, ...(person ? [person] : [])])],
    steps,
    dropped: items.flatMap(({ choice, programme, because }) =>
      choice === 'dropped' && because !== null ? [{ programme, because }] : [],
    ),
    supporters: authorisations.flatMap(({ id: authorisation, supporter_sealed }) =>
      supporter_sealed ? [(SUPPORTER.open(keyring, authorisation, supporter_sealed) as { name: string }).name] : [],
    ),
    takenBy: officers.get(intake.taken_by) ?? '',
    decisions,
  }
}

/** The offices and the address, by their names. */
async function placesOf(tx: Reading['tx'], county: string, region: string) {
  const town = region.slice(0, 9)
  const names = await namesOfRegions(tx, [town, region])
  const township = names.get(town)
  const village = names.get(region) ?? ''
  return {
    county: await nameOfBureau(tx, county),
    township: township === undefined ? '乡镇人民政府（街道办事处）' : officeOf(township),
    village,
    place: `${township ?? ''}${village}`,
  }
}

function officeOf(township: string): string {
  return township.endsWith('街道') ? `${township}办事处` : `${township}人民政府`
}
