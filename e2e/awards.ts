import type { Page } from 'playwright-core'
import { demoVillage, type Family, know } from './casework.ts'
import { numberFor, send } from './people.ts'

/** Somebody of a family: name, day of birth, relation to the head. */
export interface Member {
  readonly name: string
  readonly born: string
  readonly relation: string
}

/** A family without income that stands on the roll of dibao, taken over with an award: recorded by a township reviewer, taken over by a county officer. */
export async function familyOnDibao(
  { reviewer, officer }: { readonly reviewer: Page; readonly officer: Page },
  members: readonly Member[],
  { monthlyFen, from }: { monthlyFen: number; from: string },
): Promise<Family & { people: string[]; award: string }> {
  const region = await demoVillage(reviewer)
  const people: string[] = []
  for (const { name, born } of members) {
    const { person } = await send<{ person: string }>(reviewer, '/api/registry/people', {
      name,
      region,
      number: numberFor(born, 'female'),
    })
    people.push(person)
  }
  const { household } = await send<{ household: string }>(reviewer, '/api/registry/households', {
    region,
    residence: 'rural',
    on: '2021-03-01',
    members: members.map(({ relation }, index) => ({ person: people[index], relation })),
  })
  for (const person of people) await know(reviewer, { person }, 'incomeDeclared', true)
  await know(reviewer, { household }, 'property', 'compliant')
  await send(reviewer, '/api/registry/enrolments', { roll: 'dibao', household, monthlyFen, from, because: 'import' })
  await send(officer, '/api/award-adoptions', { most: 2000 })
  const award = await officer.evaluate(async (of) => {
    const { awards } = await (await fetch(`/api/households/${of}/awards`)).json()
    return awards[0].id as string
  }, household)
  return { household, person: people[0] as string, name: members[0]?.name as string, people, award }
}
