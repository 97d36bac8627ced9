import { planOf } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { headsOf, minorsAmong, namesOf, namesOfRegions } from '../../registry/index.ts'
import type { Application } from '../application/types.ts'
import { determineApplication } from '../decision/decide.ts'
import { refuse } from '../problems.ts'
import { publicFamily } from './domain/families.ts'
import { type NameForm, printedName, UNNAMED } from './domain/printedName.ts'
import type { PrintedLine } from './printedLine.ts'

type Reading = Pick<CommandContext, 'tx' | 'county' | 'keyring'>

/** What a sheet says of an application, generated from what is on file; refused where it may not be published at all. */
export async function drawLine(
  reading: Reading,
  application: Application,
  { on, names }: { on: string; names: NameForm },
): Promise<PrintedLine> {
  const programme = publicFamily(application.programme)
  const plan = planOf(application.programme, application.lawOn, application.aid)
  if (programme === undefined || !plan.notice) {
    throw refuse('casework.never-published', { programme: application.programme })
  }
  const { result } = await determineApplication(reading, application, on)
  if (result?.answer === 'ineligible') throw refuse('casework.notice-not-eligible')
  const { household, person, region } = application
  const head = (await headsOf(reading.tx, reading.county, [household], on)).get(household)
  const whom = person ?? head?.person ?? null
  const people = [whom, head?.person].flatMap((one) => one ?? [])
  const known = await namesOf(reading.tx, reading.county, people)
  const minors = await minorsAmong(reading.tx, reading.county, people, on)
  const monthly = result?.monthly
  return {
    name: nameOf({ whom, head: head?.person ?? null, known, minors }, names),
    members: head?.members ?? 1,
    programme,
    yuan: yuanOf(monthly ?? result?.once),
    unit: monthly === undefined && application.programme === 'temporaryAid' ? '元' : '元/月',
    village: (await namesOfRegions(reading.tx, [region])).get(region) ?? region,
  }
}

interface Named {
  readonly whom: string | null
  readonly head: string | null
  readonly known: ReadonlyMap<string, string>
  readonly minors: ReadonlySet<string>
}

/** The name of whoever applied; instead of somebody under age that of the head, and where the head is one too, none. */
export function nameOf({ whom, head, known, minors }: Named, names: NameForm): string {
  const person = [whom, head].find((one) => one !== null && !minors.has(one))
  const name = person === undefined || person === null ? undefined : known.get(person)
  return name === undefined ? UNNAMED : printedName(name, names)
}

/** 520.00; no sum where the rules give none before it is decided. */
export function yuanOf(amount: number | undefined): string {
  return amount === undefined ? '按规定核定' : amount.toFixed(2)
}
