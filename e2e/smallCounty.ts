import type { Page } from 'playwright-core'
import { numberFor, send } from './people.ts'

/** Three townships and a handful of villages, as a bureau would import them. */
export const PLACES = `代码,名称,类别,起,止
500299001,松江街道,街道,,
500299002,云台镇,乡镇,,
500299001201,柳溪村,村,,
500299001202,桃坪村,村,,
500299002201,石门村,村,,
`
export const LIUXI = '500299001201'
export const TAOPING = '500299001202'
export const SHIMEN = '500299002201'

interface Born {
  readonly name: string
  readonly born: string
  readonly sex?: 'male' | 'female'
  readonly village?: string
  readonly telephone?: string
  readonly without?: 'lost' | 'unregistered'
}

/** Registers somebody as the officer on the page and gives their id. */
export async function register(
  page: Page,
  { name, born, sex = 'female', village: region = LIUXI, telephone, without }: Born,
): Promise<string> {
  const identity = without ? { noNumberBecause: without, born, sex } : { number: numberFor(born, sex) }
  const body = { name, region, ...identity, ...(telephone === undefined ? {} : { telephone }) }
  const { person } = await send<{ person: string }>(page, '/api/registry/people', body)
  return person
}

/** Opens a household of these people since spring 2021, the head first. */
export async function openHousehold(
  page: Page,
  members: readonly [person: string, relation: string][],
  region = LIUXI,
) {
  const body = {
    region,
    residence: 'rural',
    on: '2021-03-01',
    members: members.map(([person, relation]) => ({ person, relation })),
  }
  const { household } = await send<{ household: string }>(page, '/api/registry/households', body)
  return household
}
