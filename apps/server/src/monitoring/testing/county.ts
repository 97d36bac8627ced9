import { inventedNumber, parseDay } from '@doudi/domain'
import { platformSlice } from '../../platform/platformSlice.ts'
import type { Actor } from '../../platform/scope/index.ts'
import { NEXT_DOOR, officer, openTestPlatform } from '../../platform/testing/index.ts'
import { registrySlice } from '../../registry/index.ts'
import { monitoringSlice } from '../index.ts'

export const 柳溪 = '500299001201'
export const 桃坪 = '500299001202'
export const 石门 = '500299002201'

const SHEET = `代码,名称,类别,起,止
500299001000,松江镇,乡镇,,
500299002,云台镇,乡镇,,
500299001201,柳溪村,村,,
500299001202,桃坪村,村,,
500299002201,石门村,村,,
`

const MAY = ['read', 'record', 'enrol', 'keep-regions', 'read-lists', 'merge'].map((each) => `registry.${each}`)
const EVERYTHING = [...MAY, 'monitoring.determine-county']

/** Who asks: where they are, and what they may do. */
export const POSTS: Readonly<Record<string, Actor>> = {
  county: officer(EVERYTHING, { region: '500299' }),
  second: officer(EVERYTHING, { region: '500299', user: '00000000-0000-7000-8000-000000000002' }),
  songjiang: officer(EVERYTHING, { region: '500299001' }),
  yuntai: officer(EVERYTHING, { region: '500299002' }),
  liuxi: officer(EVERYTHING, { region: 柳溪 }),
  nextDoor: officer(EVERYTHING, { region: NEXT_DOOR, counties: [NEXT_DOOR] }),
  reader: officer(['registry.read'], { region: '500299' }),
  lists: officer(['registry.read-lists'], { region: '500299' }),
  nobody: officer([], { region: '500299' }),
}

let people = 0

/** The invented county with five places and complete rolls, asked by HTTP as an officer's browser does. */
export async function openCounty() {
  const here = await openTestPlatform([platformSlice, registrySlice, monitoringSlice])
  const app = await here.serve(POSTS)
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests as they come
  const ask = async (method: 'GET' | 'POST' | 'PUT', url: string, body?: object, actor = 'county'): Promise<any> => {
    const reply = await app.inject({ method, url, headers: { 'x-test-actor': actor }, ...(body && { payload: body }) })
    return { status: reply.statusCode, ...(reply.body ? reply.json() : {}) }
  }
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests as they come
  const done = async (method: 'GET' | 'POST' | 'PUT', url: string, body?: object, actor = 'county'): Promise<any> => {
    const answer = await ask(method, url, body, actor)
    if (answer.status >= 300)
      throw new Error(`${method} ${url}: ${answer.status} ${answer.code} ${JSON.stringify(answer.detail)}`)
    return answer
  }
  await done('POST', '/api/registry/regions/import', { csv: SHEET })
  await done('PUT', '/api/registry/rolls/opening', { from: '2020-01-01' })

  const register = async (name: string, born: string, region = 柳溪): Promise<string> => {
    people += 1
    const number = inventedNumber(parseDay(born) as never, 'female', people)
    return (await done('POST', '/api/registry/people', { name, region, number })).person
  }
  const record = (of: { person?: string; household?: string }, kind: string, value: unknown, from = '2026-01-01') =>
    done('POST', '/api/registry/circumstances', {
      ...of,
      kind,
      value,
      from,
      source: 'declared',
      learnedOn: '2026-01-05',
    })
  /** One grown person alone in a household, with an income in the year; undefined: nothing is declared. */
  const openAlone = async (name: string, yearly?: number | string, region = 柳溪, born = '1976-03-02') => {
    const person = await register(name, born, region)
    const members = [{ person, relation: 'head' }]
    const { household } = await done('POST', '/api/registry/households', {
      region,
      residence: 'rural',
      on: '2020-01-01',
      members,
    })
    if (yearly !== undefined) {
      await record({ person }, 'incomeDeclared', true)
      if (Number(yearly) > 0) await record({ person }, 'income', { kind: 'wage', yearly })
    }
    return { household: household as string, person }
  }
  const enrol = async (household: string, more: object = {}): Promise<string> =>
    (
      await done('POST', '/api/registry/enrolments', {
        roll: 'dibao',
        household,
        from: '2025-01-01',
        because: 'application',
        ...more,
      })
    ).enrolment
  const list = async (name: string, query = '', actor = 'county') =>
    done('GET', `/api/monitoring/lists/${name}${query}`, undefined, actor)
  /** The rows of a list that are about one household. */
  const rowsOf = async (name: string, household: string) =>
    (await list(name, '?most=200')).rows.filter((row: { household: string }) => row.household === household)
  /** Every list and programme on which a household stands, in a fixed order: missed dibao, nearLine dibao. */
  const standing = async (household: string): Promise<string[]> => {
    await here.settle()
    const rows = await here.asAdmin<{ at: string }>(
      'select list || $2 || programme as at from monitoring.finding where household_id = $1 and holds_until is null order by 1',
      [household, ' '],
    )
    return rows.map(({ at }) => at)
  }
  const close = async () => {
    await app.close()
    await here.close()
  }
  return { ...here, ask, done, register, record, openAlone, enrol, list, rowsOf, standing, close }
}

export type County = Awaited<ReturnType<typeof openCounty>>
